package io.needmap.e2e.oracle;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement about an activity that is placed on one.
 *
 * @param anchored whether it has a goal
 * @param importance 1–5, or null
 * @param satisfaction 1–5, or null
 */
record Said(
        UUID id,
        UUID activity,
        UUID interview,
        UUID rep,
        Instant at,
        Instant recordedAt,
        String transition,
        boolean anchored,
        Integer importance,
        Integer satisfaction) {}
