package io.needmap.activitymap.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting has to look at, as it is now: a query, not a copy.
 *
 * @param asOf for each source topic, up to when its events are counted
 */
record AgendaResponse(
        UUID meetingId, List<AgendaPoint> points, Map<String, Instant> asOf, double lagSeconds, boolean stale) {

    /**
     * The items of one rule.
     *
     * @param reason the rule in words
     * @param count how many there are; the oldest 50 are listed
     */
    record AgendaPoint(AgendaRule rule, String reason, int count, List<AgendaItem> items) {}

    /**
     * One thing to look at.
     *
     * @param id the action, theme, gap, activity, request, material, claim, lead or criterion; null for objections without a theme
     * @param title what it is about; null where another service knows
     * @param since when it began
     * @param dueAt until when it should have been done, where that is agreed
     * @param settledAt when a broken promise was settled, too late; null while it is still to be kept
     * @param owner who answers for it, where somebody does
     * @param number how often it was heard or asked for, or how many reps heard it or said so, where that is counted; null where it
     *     would show few reps to a manager
     * @param regionCode where, of a theme that comes up more often; null where it would show a single rep to a manager
     */
    record AgendaItem(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable Instant since,
            @Nullable Instant dueAt,
            @Nullable Instant settledAt,
            @Nullable String owner,
            @Nullable Integer number,
            @Nullable String regionCode) {}
}
