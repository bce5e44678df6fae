package io.needmap.activitymap.inbox;

import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class InboxRepository {

    private static final String SELECT = """
            SELECT id, inbox_state AS state, quote, words, transition_from, transition_to, rep_id, region_code,
                interview_id, conducted_at, recorded_at, activity_id
            FROM statement
            """;

    /** A statement in the inbox. */
    record Waiting(
            UUID id,
            InboxState state,
            @Nullable String quote,
            @Nullable String words,
            @Nullable String transitionFrom,
            @Nullable String transitionTo,
            @Nullable UUID repId,
            @Nullable String regionCode,
            @Nullable UUID interviewId,
            @Nullable Instant conductedAt,
            Instant recordedAt,
            @Nullable UUID activityId) {}

    private final Jdbi jdbi;

    InboxRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The oldest first; every combination of filters has its index. */
    List<Waiting> page(InboxState state, @Nullable String regionCode, @Nullable PageToken after, int limit) {
        String region = regionCode == null ? "" : "AND region_code = :regionCode";
        String from = after == null ? "" : "AND (recorded_at, id) > (:recordedAt, :id)";
        var sql = SELECT
                + "WHERE inbox_state = '%s' %s %s ORDER BY recorded_at, id LIMIT :limit".formatted(state, region, from);
        return jdbi.withHandle(h -> {
            var query = h.createQuery(sql).bind("limit", limit + 1);
            if (regionCode != null) {
                query.bind("regionCode", regionCode);
            }
            if (after != null) {
                query.bind("recordedAt", after.instant(0)).bind("id", after.uuid(1));
            }
            return query.mapTo(Waiting.class).list();
        });
    }

    Optional<Waiting> find(UUID statementId) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "WHERE id = :id AND inbox_state IN ('WAITING', 'PARKED')")
                .bind("id", statementId)
                .mapTo(Waiting.class)
                .findOne());
    }
}
