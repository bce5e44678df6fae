package io.needmap.materials.response;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well objections are answered (formula 12).
 *
 * @param heardThemes themes of objections heard in the time that is looked at
 * @param answeredThemes those of them with an approved response on published material
 * @param answeredShare the one over the other, 0 to 1; null when none was heard
 * @param medianDaysToAnswer from first heard to approved, over the answered ones
 * @param handledRate the lower bound of the share handled, over all of them
 */
record ObjectionSummary(
        int days,
        long heardThemes,
        long answeredThemes,
        @Nullable Double answeredShare,
        @Nullable Double medianDaysToAnswer,
        long handled,
        long lost,
        @Nullable Double handledRate,
        Map<String, Instant> asOf,
        double lagSeconds,
        boolean stale) {}
