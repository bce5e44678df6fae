package io.needmap.activitymap.meeting;

import io.needmap.kit.event.EventJson;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MeetingRepository {

    private final Jdbi jdbi;

    MeetingRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Meeting> find(UUID id) {
        return one("SELECT * FROM meeting WHERE id = :id", id);
    }

    Meeting getForChange(UUID id) {
        return one("SELECT * FROM meeting WHERE id = :id FOR UPDATE", id)
                .orElseThrow(() -> ProblemException.notFound("meeting", id));
    }

    /** Held so that it cannot be closed before the transaction ends. */
    Optional<Meeting> findAndHold(UUID id) {
        return one("SELECT * FROM meeting WHERE id = :id FOR SHARE", id);
    }

    private Optional<Meeting> one(String sql, UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bind("id", id).mapTo(Meeting.class).findOne());
    }

    void insert(Meeting meeting) {
        jdbi.useHandle(h -> fields(meeting, h.createUpdate("""
                        INSERT INTO meeting (id, version, title, scheduled_at, state, opened_at, closed_at, snapshot)
                        VALUES (:id, :version, :title, :scheduledAt, :state, :openedAt, :closedAt, CAST(:snapshot AS jsonb))
                        """)).execute());
    }

    void update(Meeting meeting) {
        jdbi.useHandle(h -> fields(meeting, h.createUpdate("""
                        UPDATE meeting SET version = :version, title = :title, scheduled_at = :scheduledAt, state = :state,
                            opened_at = :openedAt, closed_at = :closedAt, snapshot = CAST(:snapshot AS jsonb)
                        WHERE id = :id
                        """)).execute());
    }

    /** The latest first. */
    List<Meeting> page(@Nullable MeetingState state, @Nullable PageToken after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM meeting
                        WHERE (CAST(:state AS text) IS NULL OR state = :state)
                            AND (CAST(:id AS uuid) IS NULL OR (scheduled_at, id) < (CAST(:at AS timestamptz), :id))
                        ORDER BY scheduled_at DESC, id DESC LIMIT :limit
                        """)
                .bind("state", state == null ? null : state.name())
                .bind("at", after == null ? null : after.instant(0))
                .bind("id", after == null ? null : after.uuid(1))
                .bind("limit", limit + 1)
                .mapTo(Meeting.class)
                .list());
    }

    /** How things stand now. */
    Snapshot snapshot(Instant now) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT CAST(:now AS timestamptz) AS taken_at, a.alignment, a.material_part, a.activity_part, m.*,
                            (SELECT count(*) FROM material_gap g JOIN activity a ON a.id = g.activity_id
                                WHERE g.state NOT IN ('FILLED', 'VERIFIED', 'DECLINED') AND a.state <> 'RETIRED') AS open_gaps,
                            (SELECT count(*) FROM statement WHERE inbox_state = 'WAITING') AS waiting,
                            (SELECT count(*) FROM action WHERE state = 'OPEN') AS open_actions
                        FROM (
                            SELECT count(*) AS activities,
                                count(*) FILTER (WHERE relevance = 'UNDECIDED'
                                    OR relevance = 'RELEVANT' AND tool_needed = 'UNDECIDED') AS undecided,
                                count(*) FILTER (WHERE classification = 'NEED') AS needs,
                                count(*) FILTER (WHERE classification = 'WANT') AS wants,
                                count(*) FILTER (WHERE classification = 'UNDETERMINED') AS undetermined
                            FROM activity JOIN need USING (id) WHERE activity.state <> 'RETIRED') AS m
                            LEFT JOIN (SELECT * FROM alignment LIMIT 1) AS a ON true
                        """).bind("now", now).mapTo(Snapshot.class).one());
    }

    private static Update fields(Meeting meeting, Update update) {
        var snapshot = meeting.snapshot();
        return update.bind("id", meeting.id())
                .bind("version", meeting.version())
                .bind("title", meeting.title())
                .bind("scheduledAt", meeting.scheduledAt())
                .bind("state", meeting.state().name())
                .bind("openedAt", meeting.openedAt())
                .bind("closedAt", meeting.closedAt())
                .bind(
                        "snapshot",
                        snapshot == null ? null : EventJson.tree(snapshot).toString());
    }
}
