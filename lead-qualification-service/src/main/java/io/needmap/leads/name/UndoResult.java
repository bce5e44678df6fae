package io.needmap.leads.name;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one name.
 *
 * @param code why it was kept or failed; of a reversed one {@code OPT_OUT_STANDS} when the opt-out was not taken back
 */
public record UndoResult(
        UUID nameId, UndoOutcome outcome, @Nullable String code) {

    static UndoResult reversed(UUID nameId) {
        return new UndoResult(nameId, UndoOutcome.REVERSED, null);
    }

    static UndoResult kept(UUID nameId, String code) {
        return new UndoResult(nameId, UndoOutcome.KEPT, code);
    }

    /** It could not be taken back. */
    public static UndoResult failed(UUID nameId, String code) {
        return new UndoResult(nameId, UndoOutcome.FAILED, code);
    }
}
