package io.needmap.activitymap.meeting;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action as everybody sees it, and the data of its events. */
record ActionResponse(
        UUID id,
        long version,
        @Nullable UUID meetingId,
        @Nullable UUID decisionId,
        String text,
        String owner,
        @Nullable LocalDate dueOn,
        ActionState state,
        @Nullable String result,
        @Nullable Instant closedAt)
        implements Versioned {

    static ActionResponse of(Action action) {
        return new ActionResponse(
                action.id(),
                action.version(),
                action.meetingId(),
                action.decisionId(),
                action.text(),
                action.owner(),
                action.dueOn(),
                action.state(),
                action.result(),
                action.closedAt());
    }

    ActionChange toChange() {
        return new ActionChange(text, owner, dueOn);
    }
}
