package io.needmap.activitymap.meeting;

import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ActionRepository {

    private final Jdbi jdbi;

    ActionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Action> find(UUID id) {
        return one("SELECT * FROM action WHERE id = :id", id);
    }

    Action getForChange(UUID id) {
        return one("SELECT * FROM action WHERE id = :id FOR UPDATE", id)
                .orElseThrow(() -> ProblemException.notFound("action", id));
    }

    private Optional<Action> one(String sql, UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bind("id", id).mapTo(Action.class).findOne());
    }

    void insert(Action action) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO action
                            (id, version, meeting_id, decision_id, text, owner, due_on, state, result, closed_at)
                        VALUES (:id, :version, :meetingId, :decisionId, :text, :owner, :dueOn, :state, :result, :closedAt)
                        """).bindNamedArgumentFinder(Fields.of(action)).execute());
    }

    void update(Action action) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        UPDATE action SET version = :version, text = :text, owner = :owner, due_on = :dueOn, state = :state,
                            result = :result, closed_at = :closedAt
                        WHERE id = :id
                        """).bindNamedArgumentFinder(Fields.of(action)).execute());
    }

    List<Action> pageAfter(@Nullable ActionState state, @Nullable String owner, @Nullable UUID id, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM action
                        WHERE (CAST(:state AS text) IS NULL OR state = :state)
                            AND (CAST(:owner AS text) IS NULL OR owner = :owner)
                            AND (CAST(:after AS uuid) IS NULL OR id > :after)
                        ORDER BY id LIMIT :limit
                        """)
                .bind("state", state == null ? null : state.name())
                .bind("owner", owner)
                .bind("after", id)
                .bind("limit", limit + 1)
                .mapTo(Action.class)
                .list());
    }
}
