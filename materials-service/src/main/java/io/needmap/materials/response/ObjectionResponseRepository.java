package io.needmap.materials.response;

import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import io.needmap.materials.coverage.MaterialState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ObjectionResponseRepository {

    /** A response with what was heard of its objection. */
    record Row(
            UUID id,
            long version,
            UUID themeId,
            @Nullable String themeName,
            String objection,
            UUID materialId,
            String materialTitle,
            String materialState,
            ResponseState state,
            @Nullable Instant approvedAt,
            Instant createdAt,
            long heard,
            long handled,
            long unhandled,
            long lost,
            long handledSince,
            long lostSince,
            @Nullable Instant firstHeardAt,
            @Nullable Instant lastHeardAt) {}

    private static final String ROWS = """
            SELECT r.*, m.title AS material_title, m.state AS material_state, n.name AS theme_name, o.* FROM objection_response r
            JOIN material m ON m.id = r.material_id
            LEFT JOIN theme_replica n ON n.id = r.theme_id
            CROSS JOIN LATERAL (
                SELECT count(*) AS heard, count(*) FILTER (WHERE outcome = 'HANDLED') AS handled,
                    count(*) FILTER (WHERE outcome = 'UNHANDLED') AS unhandled,
                    count(*) FILTER (WHERE outcome = 'LOST_ON_IT') AS lost,
                    count(*) FILTER (WHERE outcome = 'HANDLED' AND heard_at >= r.approved_at) AS handled_since,
                    count(*) FILTER (WHERE outcome = 'LOST_ON_IT' AND heard_at >= r.approved_at) AS lost_since,
                    min(heard_at) AS first_heard_at, max(heard_at) AS last_heard_at
                FROM objection_replica WHERE theme_id = r.theme_id) o
            """;

    private final Jdbi jdbi;

    ObjectionResponseRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Row> findRow(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(ROWS + " WHERE r.id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne());
    }

    ObjectionResponse getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM objection_response WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(ObjectionResponse.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("objection response", id));
    }

    /** The response of a theme by a material that is not retired. */
    Optional<UUID> standing(UUID theme, UUID material) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT id FROM objection_response
                        WHERE theme_id = :theme AND material_id = :material AND state <> 'RETIRED'
                        """)
                .bind("theme", theme)
                .bind("material", material)
                .mapTo(UUID.class)
                .findOne());
    }

    /** The state of a material; it stays until the transaction ends. */
    Optional<MaterialState> stateOfMaterial(UUID material) {
        return jdbi.withHandle(h -> h.createQuery("SELECT state FROM material WHERE id = :id FOR SHARE")
                .bind("id", material)
                .mapTo(MaterialState.class)
                .findOne());
    }

    void insert(ObjectionResponse response) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO objection_response (id, version, theme_id, objection, material_id, state,
                            approved_at, created_at)
                        VALUES (:id, :version, :themeId, :objection, :materialId, :state, :approvedAt, :createdAt)
                        """).bindNamedArgumentFinder(Fields.of(response)).execute());
    }

    void update(ObjectionResponse response) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        UPDATE objection_response SET version = :version, state = :state, approved_at = :approvedAt
                        WHERE id = :id
                        """).bindNamedArgumentFinder(Fields.of(response)).execute());
    }

    /** By id, one more than the limit. */
    List<Row> page(@Nullable UUID theme, @Nullable ResponseState state, @Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery(ROWS + " WHERE r.id > :after"
                        + (theme == null ? "" : " AND r.theme_id = :theme")
                        + (state == null ? "" : " AND r.state = :state") + " ORDER BY r.id LIMIT :limit")
                .bind("after", after == null ? new UUID(0, 0) : after)
                .bind("theme", theme)
                .bind("state", state)
                .bind("limit", limit + 1)
                .mapTo(Row.class)
                .list());
    }
}
