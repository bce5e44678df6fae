package io.needmap.interview.interview;

import io.needmap.interview.filter.Filter;
import io.needmap.kit.database.Fields;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class InterviewRepository {

    private final Jdbi jdbi;

    InterviewRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Interview> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM interview WHERE id = :id")
                .bind("id", id)
                .mapTo(Interview.class)
                .findOne());
    }

    /** Locks the row: writers of one interview come one after the other, and no statement is added meanwhile. */
    Interview getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM interview WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Interview.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("interview", id));
    }

    void insert(Interview interview) {
        insertAll(List.of(interview));
    }

    /** Stores interviews with one statement of SQL, so that what is tallied is tallied once. */
    void insertAll(Collection<Interview> interviews) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO interview (id, version, state, guide_id, guide_kind, rep_id, region_code, channel,
                            conducted_at, quarter, interviewer, transitions, calls, external_key)
                        SELECT id, version, state, "guideId", "guideKind", "repId", "regionCode", channel,
                            "conductedAt", quarter, interviewer, transitions, calls, "externalKey"
                        FROM jsonb_to_recordset(CAST(:interviews AS jsonb)) AS i (id uuid, version bigint, state text,
                            "guideId" uuid, "guideKind" text, "repId" uuid, "regionCode" text, channel text,
                            "conductedAt" timestamptz, quarter text, interviewer text, transitions jsonb, calls int,
                            "externalKey" text)
                        """)
                .bind("interviews", EventJson.tree(interviews).toString())
                .execute());
    }

    void update(Interview interview) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE interview SET version = :version, state = :state, guide_id = :guideId,
                            guide_kind = :guideKind, channel = :channel, conducted_at = :conductedAt,
                            quarter = :quarter, interviewer = :interviewer,
                            transitions = CAST(:transitions AS jsonb), calls = :calls
                        WHERE id = :id
                        """)
                .bindNamedArgumentFinder(Fields.of(interview))
                .execute());
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<Interview> page(Filter filter, boolean newestFirst, int limit) {
        return jdbi.withHandle(h -> filter.bind(h.createQuery("SELECT * FROM interview" + filter.where()
                        + " ORDER BY id" + (newestFirst ? " DESC" : "") + " LIMIT :limit"))
                .bind("limit", limit + 1)
                .mapTo(Interview.class)
                .list());
    }

    /** Those of the interviews that exist, kept from being changed until the transaction ends. */
    List<Interview> findAll(Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM interview WHERE id = ANY (:ids) AND NOT rep_erased ORDER BY id FOR KEY SHARE")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(Interview.class)
                .list());
    }

    /** The interviews that imports know under the keys, locked. */
    List<Interview> findByKeysForChange(Collection<String> externalKeys) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM interview WHERE external_key = ANY (:keys) ORDER BY id FOR UPDATE")
                        .bind("keys", externalKeys.toArray(String[]::new))
                        .mapTo(Interview.class)
                        .list());
    }

    /** Locks the interviews of a rep and takes from them what tells who it was; answers with how they were before. */
    List<Interview> eraseOf(UUID repId) {
        return jdbi.withHandle(h -> {
            var before = h.createQuery("SELECT * FROM interview WHERE rep_id = :repId ORDER BY id FOR UPDATE")
                    .bind("repId", repId)
                    .mapTo(Interview.class)
                    .list();
            h.createUpdate("UPDATE interview SET rep_erased = true, external_key = NULL WHERE rep_id = :repId")
                    .bind("repId", repId)
                    .execute();
            return before;
        });
    }
}
