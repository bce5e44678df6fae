package io.needmap.interview.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.needmap.interview.objectionresponse.ObjectionResponse;
import io.needmap.interview.probing.Probing;
import io.needmap.kit.aggregate.Versioned;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was just recorded, while the rep is still there to be asked.
 *
 * @param probing of an activity: what it does not say yet
 * @param responses to an objection with a theme: what was approved against it, at most ten
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordedStatementResponse(
        @JsonUnwrapped StatementResponse statement,
        @Nullable Probing probing,
        @Nullable List<ObjectionResponse> responses)
        implements Versioned {

    UUID id() {
        return statement.id();
    }

    @Override
    public long version() {
        return statement.version();
    }
}
