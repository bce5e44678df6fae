package io.needmap.interview.statement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.interview.interview.HeldInterview;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a file tells it.
 *
 * @param number of the row
 * @param interview in which it was said
 * @param content the fields of a statement, and {@code externalId}, {@code ofExternalId} (of the activity statement
 *     whose goal it is) and {@code competitor} (a name) in place of ids
 */
public record StatementDraft(long number, HeldInterview interview, ObjectNode content) {

    static final String ID = "id";
    static final String EXTERNAL_ID = "externalId";
    static final String OF_EXTERNAL_ID = "ofExternalId";
    static final String COMPETITOR = "competitor";

    @Nullable
    String text(String field) {
        var value = content.get(field);
        return value != null && value.isTextual() ? value.textValue() : null;
    }
}
