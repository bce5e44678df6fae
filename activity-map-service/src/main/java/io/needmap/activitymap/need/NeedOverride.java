package io.needmap.activitymap.need;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A person's word against the assessment.
 *
 * @param expiresOn the last day on which it holds, in UTC
 */
record NeedOverride(
        NeedClassification classification, String reason, String decidedBy, Instant decidedAt, LocalDate expiresOn) {}
