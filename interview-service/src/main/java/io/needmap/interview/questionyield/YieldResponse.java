package io.needmap.interview.questionyield;

import io.needmap.kit.interval.Wilson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a question brings.
 *
 * @param askings completed interviews by a guide that holds it, or with an answer to it
 * @param brought those of them in which it brought a statement
 * @param criteria active ones for leads that answers to it ask for; a question that brought one is kept, unless none of
 *     them tells anything of who is won
 * @param power the most that the answers to one of these criteria tell: {@code STRONG}, {@code MEDIUM}, {@code NONE}, or
 *     {@code INSUFFICIENT} while there are too few outcomes; null without criteria, and until it was looked at
 * @param share of the askings that brought something; null when it was never asked
 * @param lower bound of the share (Wilson, 80 % two-sided)
 * @param upper bound of the share
 * @param fewestAskings below which there is no verdict
 * @param retireBelow a question whose upper bound is below it is proposed for retirement
 */
record YieldResponse(
        UUID questionId,
        String text,
        String state,
        long askings,
        long brought,
        long criteria,
        @Nullable String power,
        @Nullable Double share,
        @Nullable Double lower,
        @Nullable Double upper,
        Verdict verdict,
        int fewestAskings,
        double retireBelow) {

    private static final int FEWEST_ASKINGS = 8;
    private static final double RETIRE_BELOW = 0.25;

    static YieldResponse of(YieldRow row) {
        long n = row.askings();
        var bounds = n == 0 ? null : Wilson.of(row.brought(), n);
        return new YieldResponse(
                row.questionId(),
                row.text(),
                row.state(),
                n,
                row.brought(),
                row.criteria(),
                row.power(),
                n == 0 ? null : (double) row.brought() / n,
                bounds == null ? null : bounds.lower(),
                bounds == null ? null : bounds.upper(),
                verdict(row, bounds),
                FEWEST_ASKINGS,
                RETIRE_BELOW);
    }

    private static Verdict verdict(YieldRow row, @Nullable Wilson bounds) {
        if (row.telling() > 0) {
            return Verdict.KEEP;
        }
        if (bounds == null || row.askings() < FEWEST_ASKINGS) {
            return Verdict.TOO_FEW;
        }
        return bounds.upper() < RETIRE_BELOW ? Verdict.RETIRE : Verdict.KEEP;
    }
}
