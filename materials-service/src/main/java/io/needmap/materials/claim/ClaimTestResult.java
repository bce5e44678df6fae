package io.needmap.materials.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a test.
 *
 * @param reason what is there or missing, in words
 * @param evidence how many pieces of evidence count at present
 * @param goodUntil the first day on which one of them does not count any more
 */
record ClaimTestResult(
        ClaimTest test,
        ClaimVerdict verdict,
        String reason,
        int evidence,
        @Nullable LocalDate goodUntil) {}
