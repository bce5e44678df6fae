package io.needmap.interview.callnote;

import io.needmap.interview.filter.Filter;
import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class CallNoteRepository {

    private final Jdbi jdbi;

    CallNoteRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<CallNote> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM call_note WHERE id = :id")
                .bind("id", id)
                .mapTo(CallNote.class)
                .findOne());
    }

    Optional<CallNote> findByCall(String externalCallId) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM call_note WHERE external_call_id = :id")
                .bind("id", externalCallId)
                .mapTo(CallNote.class)
                .findOne());
    }

    /** Whether it is new; waits for whoever stores a note of the same call now. */
    boolean insert(CallNote note) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        INSERT INTO call_note (id, version, external_call_id, rep_id, region_code, conducted_at, keywords)
                        VALUES (:id, :version, :externalCallId, :repId, :regionCode, :conductedAt,
                            CAST(:keywords AS jsonb))
                        ON CONFLICT (external_call_id) DO NOTHING
                        """)
                        .bindNamedArgumentFinder(Fields.of(note))
                        .execute())
                == 1;
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<CallNote> page(Filter filter, int limit) {
        return jdbi.withHandle(h -> filter.bind(
                        h.createQuery("SELECT * FROM call_note" + filter.where() + " ORDER BY id LIMIT :limit"))
                .bind("limit", limit + 1)
                .mapTo(CallNote.class)
                .list());
    }

    /** Takes from the notes of a rep what leads to the recordings. */
    List<CallNote> eraseOf(UUID repId) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        UPDATE call_note SET version = version + 1, external_call_id = NULL
                        WHERE rep_id = :repId AND external_call_id IS NOT NULL RETURNING *
                        """).bind("repId", repId).mapTo(CallNote.class).list());
    }
}
