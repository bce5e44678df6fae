package io.needmap.leads.handover;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What both sides promise, in business minutes; it counts for what begins from now on.
 *
 * @param handOverMinutes Marketing hands a qualified lead over
 * @param answerMinutes Sales accepts or rejects what was handed over
 * @param firstTouchMinutes Sales speaks to the person, from the hand-over on
 * @param contextMinutes Marketing takes up again what was rejected for want of context
 * @param defaultTimeZone for leads without a region, which work Monday to Friday nine to five
 */
record AgreementRequest(
        @NotNull @Min(1) @Max(100_000) Integer handOverMinutes,
        @NotNull @Min(1) @Max(100_000) Integer answerMinutes,
        @NotNull @Min(1) @Max(100_000) Integer firstTouchMinutes,
        @NotNull @Min(1) @Max(100_000) Integer contextMinutes,
        @NotNull @Size(min = 1, max = 64) String defaultTimeZone) {}
