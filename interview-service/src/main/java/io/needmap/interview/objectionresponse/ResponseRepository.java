package io.needmap.interview.objectionresponse;

import io.needmap.interview.replica.Sequenced;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ResponseRepository {

    private final Jdbi jdbi;

    ResponseRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes over responses that are newer than the known ones. */
    void follow(List<Sequenced<ResponseTold>> responses) {
        var facts = responses.stream().map(Sequenced::fact).toList();
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO objection_response AS replica (id, sequence, theme_id, objection, material_id, state)
                        SELECT * FROM unnest(:ids, :sequences, :themeIds, :objections, :materialIds, :states)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, theme_id = excluded.theme_id,
                            objection = excluded.objection, material_id = excluded.material_id, state = excluded.state
                        WHERE replica.sequence < excluded.sequence
                        """)
                .bind("ids", facts.stream().map(ResponseTold::id).toArray(UUID[]::new))
                .bind("sequences", responses.stream().map(Sequenced::sequence).toArray(Long[]::new))
                .bind("themeIds", facts.stream().map(ResponseTold::themeId).toArray(UUID[]::new))
                .bind("objections", facts.stream().map(ResponseTold::objection).toArray(String[]::new))
                .bind(
                        "materialIds",
                        facts.stream().map(ResponseTold::materialId).toArray(UUID[]::new))
                .bind("states", facts.stream().map(ResponseTold::state).toArray(String[]::new))
                .execute());
    }

    /** The approved ones of a theme, at most ten. */
    List<ObjectionResponse> approved(UUID themeId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT id, objection, material_id FROM objection_response
                        WHERE theme_id = :themeId AND state = 'APPROVED' ORDER BY id LIMIT 10
                        """)
                .bind("themeId", themeId)
                .mapTo(ObjectionResponse.class)
                .list());
    }
}
