package io.needmap.console.map;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the board asks besides the map itself. */
final class FieldAnswers {

    private FieldAnswers() {}

    /** An item of {@code GET /regions}. */
    record Region(String code, String name) {}

    /** An item of {@code GET /buying-cycles}. */
    record Cycle(UUID id, String name, @Nullable String segment, boolean isDefault) {}

    /** An item of {@code GET /reps}. */
    record Rep(UUID id, String name, String regionCode) {}

    /** An item of {@code GET /material-gaps}. */
    record Gap(
            UUID id,
            long version,
            UUID activityId,
            String activityName,
            double priority,
            String state,
            @Nullable String owner,
            @Nullable String quarter,
            @Nullable Integer effort,
            @Nullable UUID decisionId) {}

    /** An item of {@code GET /materials}. */
    record Material(
            UUID id, String title, String kind, @Nullable String setAsideReason) {}

    /** An item of {@code GET /alignment}. */
    record Assessed(long sequence, Instant assessedAt, double alignment, double materialPart, double activityPart) {}
}
