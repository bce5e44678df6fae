package io.needmap.activitymap.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How things stood when a meeting was closed.
 *
 * @param alignment formula 6 with its two parts, 0 to 1; null until materials-service has assessed it
 * @param activities on the map
 * @param undecided those whose relevance or tool is undecided
 * @param openGaps gaps that are not filled, verified or declined
 * @param waiting statements not placed
 */
record Snapshot(
        Instant takenAt,
        @Nullable Double alignment,
        @Nullable Double materialPart,
        @Nullable Double activityPart,
        int activities,
        int undecided,
        int needs,
        int wants,
        int undetermined,
        int openGaps,
        int waiting,
        int openActions) {}
