package io.needmap.kit.importing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param number the row's
 * @param outcome one of the kind's outcomes, or {@link #FAILED}
 * @param code why, as a stable code; of failed rows always
 * @param message why, in words that say what to correct
 * @param matchRule by which rule the row was recognised
 * @param resourceId what it made or changed
 */
public record RowOutcome(
        long number,
        String outcome,
        @Nullable String code,
        @Nullable String message,
        @Nullable String matchRule,
        @Nullable UUID resourceId) {

    /** The outcome of a row that could not be taken; every kind has it. */
    public static final String FAILED = "FAILED";

    /** The row was taken. */
    public static RowOutcome of(ImportRow row, String outcome, @Nullable UUID resourceId) {
        return new RowOutcome(row.number(), outcome, null, null, null, resourceId);
    }

    /** The row was recognised by a rule. */
    public static RowOutcome matched(ImportRow row, String outcome, String matchRule, @Nullable UUID resourceId) {
        return new RowOutcome(row.number(), outcome, null, null, matchRule, resourceId);
    }

    /** The row was not taken, and nothing of it is written. */
    public static RowOutcome failed(ImportRow row, String code, String message) {
        return new RowOutcome(row.number(), FAILED, code, message, null, null);
    }

    boolean hasFailed() {
        return outcome.equals(FAILED);
    }
}
