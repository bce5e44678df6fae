package io.needmap.leads.informationneed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class InformationNeedRepository {

    private final Jdbi jdbi;

    InformationNeedRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A late event changes nothing, so an erased statement stays erased. */
    void upsert(List<InformationNeed> needs) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO information_need (id, sequence, erased, rep_id, region_code, conducted_at,
                            quote, know, why, if_yes, if_no)
                        SELECT * FROM unnest(:ids, :sequences, :erased, :reps, :regions, :times,
                            :quotes, :knows, :whys, :yes, :no)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, erased = excluded.erased,
                            rep_id = excluded.rep_id, region_code = excluded.region_code,
                            conducted_at = excluded.conducted_at, quote = excluded.quote, know = excluded.know,
                            why = excluded.why, if_yes = excluded.if_yes, if_no = excluded.if_no
                        WHERE information_need.sequence < excluded.sequence
                        """)
                .bind("ids", needs.stream().map(InformationNeed::id).toArray(UUID[]::new))
                .bind("sequences", needs.stream().map(InformationNeed::sequence).toArray(Long[]::new))
                .bind("erased", needs.stream().map(InformationNeed::erased).toArray(Boolean[]::new))
                .bind("reps", needs.stream().map(InformationNeed::repId).toArray(UUID[]::new))
                .bind("regions", needs.stream().map(InformationNeed::regionCode).toArray(String[]::new))
                .bind("times", needs.stream().map(InformationNeed::conductedAt).toArray(Instant[]::new))
                .bind("quotes", needs.stream().map(InformationNeed::quote).toArray(String[]::new))
                .bind("knows", needs.stream().map(InformationNeed::know).toArray(String[]::new))
                .bind("whys", needs.stream().map(InformationNeed::why).toArray(String[]::new))
                .bind("yes", needs.stream().map(InformationNeed::ifYes).toArray(String[]::new))
                .bind("no", needs.stream().map(InformationNeed::ifNo).toArray(String[]::new))
                .execute());
    }

    /** The statements that no criterion asks for yet; one row more than the limit. */
    List<InformationNeedResponse> unlinkedAfter(@Nullable UUID id, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT n.id AS statement_id, n.rep_id, r.name AS rep_name, n.region_code, n.conducted_at,
                            n.quote, n.know, n.why, n.if_yes, n.if_no
                        FROM information_need n LEFT JOIN rep r ON r.id = n.rep_id
                        WHERE NOT n.erased AND (CAST(:after AS uuid) IS NULL OR n.id > :after)
                            AND NOT EXISTS (SELECT FROM criterion_statement c WHERE c.statement_id = n.id)
                        ORDER BY n.id LIMIT :limit
                        """)
                .bind("after", id)
                .bind("limit", limit + 1)
                .mapTo(InformationNeedResponse.class)
                .list());
    }

    /** Whether at least one of the statements is known and not erased. */
    boolean anyKnown(Collection<UUID> statementIds) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT EXISTS (SELECT FROM information_need WHERE id = ANY (:ids) AND NOT erased)")
                        .bind("ids", statementIds.toArray(UUID[]::new))
                        .mapTo(Boolean.class)
                        .one());
    }
}
