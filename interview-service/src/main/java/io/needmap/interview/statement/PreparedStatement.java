package io.needmap.interview.statement;

import io.needmap.kit.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a draft: a new statement, one that is there already, or a problem.
 *
 * @param made to be stored
 * @param existing the statement that says the same under the same id or external id
 * @param rule by which it was found
 * @param problem why it cannot be taken
 */
public record PreparedStatement(
        StatementDraft draft,
        @Nullable Statement made,
        @Nullable UUID existing,
        @Nullable String rule,
        @Nullable ProblemException problem) {

    /** Whether a new statement is to be stored. */
    public boolean isNew() {
        return made != null;
    }

    /** The id of the statement, new or not; null when there is none. */
    public @Nullable UUID statementId() {
        return made == null ? existing : made.id();
    }
}
