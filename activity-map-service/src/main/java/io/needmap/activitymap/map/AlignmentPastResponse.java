package io.needmap.activitymap.map;

import java.time.Instant;

/** Formula 6 as it was assessed once; all parts 0 to 1. */
record AlignmentPastResponse(
        long sequence, Instant assessedAt, double alignment, double materialPart, double activityPart) {}
