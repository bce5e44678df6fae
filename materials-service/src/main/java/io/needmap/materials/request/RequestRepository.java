package io.needmap.materials.request;

import io.needmap.kit.database.Fields;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.problem.ProblemException;
import io.needmap.materials.evidence.MissingEvidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RequestRepository {

    /** A request with what is known of its activity. */
    record Row(
            UUID id,
            long version,
            @Nullable String wish,
            @Nullable UUID statementId,
            @Nullable UUID repId,
            @Nullable String regionCode,
            String requestedBy,
            @Nullable UUID activityId,
            @Nullable UUID countedOnId,
            @Nullable String activityName,
            @Nullable String classification,
            @Nullable Double consistency,
            @Nullable Integer reps,
            @Nullable Integer interviews,
            @Json List<MissingEvidence> missing,
            RequestPhase state,
            @Json @Nullable RequestAnswer answer,
            Instant receivedAt,
            Instant dueAt) {}

    private static final String ROWS = """
            SELECT r.*, coalesce(a.counted_on_id, r.activity_id) AS counted_on_id, b.name AS activity_name, n.classification, n.consistency, n.reps, n.interviews,
                coalesce(n.missing, '[]') AS missing
            FROM request r
            LEFT JOIN activity_replica a ON a.id = r.activity_id
            LEFT JOIN activity_replica b ON b.id = a.counted_on_id
            LEFT JOIN need_replica n ON n.activity_id = a.counted_on_id
            WHERE TRUE
            """;

    private final Jdbi jdbi;

    RequestRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Row> findRow(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(ROWS + " AND r.id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne());
    }

    MaterialWish getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM request WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(MaterialWish.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("request", id));
    }

    /** Locks the requests that were heard in these statements, in one order for everybody. */
    Map<UUID, MaterialWish> ofStatements(Collection<UUID> statements) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM request WHERE statement_id = ANY (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", statements.toArray(UUID[]::new))
                .mapTo(MaterialWish.class)
                .collect(Collectors.toMap(w -> Objects.requireNonNull(w.statementId()), Function.identity())));
    }

    /** Locks the requests that were sent for a rep and still say what was asked for, in one order for everybody. */
    List<MaterialWish> sentFor(UUID rep) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        SELECT * FROM request WHERE rep_id = :rep AND statement_id IS NULL AND wish IS NOT NULL
                        ORDER BY id FOR UPDATE
                        """).bind("rep", rep).mapTo(MaterialWish.class).list());
    }

    void insertAll(Collection<MaterialWish> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("""
                    INSERT INTO request (id, version, wish, statement_id, statement_sequence, rep_id, region_code,
                        requested_by, activity_id, state, answer, received_at, due_at)
                    VALUES (:id, :version, :wish, :statementId, :statementSequence, :repId, :regionCode, :requestedBy,
                        :activityId, :state, CAST(:said AS jsonb), :receivedAt, :dueAt)
                    """);
            wishes.forEach(w -> batch.bind("said", json(w.answer()))
                    .bindNamedArgumentFinder(Fields.of(w))
                    .add());
            batch.execute();
        });
    }

    void updateAll(Collection<MaterialWish> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("""
                    UPDATE request SET version = :version, wish = :wish, statement_sequence = :statementSequence,
                        rep_id = :repId, region_code = :regionCode, activity_id = :activityId, state = :state,
                        answer = CAST(:said AS jsonb)
                    WHERE id = :id
                    """);
            wishes.forEach(w -> batch.bind("said", json(w.answer()))
                    .bindNamedArgumentFinder(Fields.of(w))
                    .add());
            batch.execute();
        });
    }

    /** Those of the statements that were erased. */
    Set<UUID> erased(Collection<UUID> statements) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT id FROM statement_replica WHERE id = ANY (:ids) AND kind = 'ERASED'")
                        .bind("ids", statements.toArray(UUID[]::new))
                        .mapTo(UUID.class)
                        .set());
    }

    /** Whether reps can use the material. */
    boolean isPublished(UUID material) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT EXISTS (SELECT FROM material WHERE id = :id AND state IN ('PUBLISHED', 'AT_RISK'))")
                .bind("id", material)
                .mapTo(Boolean.class)
                .one());
    }

    /** The gap that is being worked on of an activity, or of the one that it was merged into. */
    Optional<UUID> workedOnGap(UUID activity) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        SELECT id FROM material_gap
                        WHERE activity_id = coalesce(
                                (SELECT counted_on_id FROM activity_replica WHERE id = :activity), :activity)
                            AND state IN ('OPEN', 'PLANNED', 'IN_PRODUCTION')
                        """).bind("activity", activity).mapTo(UUID.class).findOne());
    }

    /** By id, one more than the limit. */
    List<Row> page(RequestFilter filter, int limit) {
        return jdbi.withHandle(h -> h.createQuery(ROWS + filter.conditions() + " ORDER BY r.id LIMIT :limit")
                .bind("limit", limit + 1)
                .bindNamedArgumentFinder(Fields.of(filter))
                .mapTo(Row.class)
                .list());
    }

    private static @Nullable String json(@Nullable RequestAnswer answer) {
        return answer == null ? null : EventJson.tree(answer).toString();
    }
}
