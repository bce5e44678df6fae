package io.needmap.activitymap.meeting;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody will do. */
record Action(
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
        implements Aggregate {

    static Action open(UUID id, @Nullable UUID decisionId, ActionRequest request) {
        return new Action(
                id,
                1,
                request.meetingId(),
                decisionId,
                request.text().strip(),
                request.owner().strip(),
                MeetingProblem.sensible(request.dueOn()),
                ActionState.OPEN,
                null,
                null);
    }

    Action change(ActionChange change) {
        requireOpen();
        return new Action(
                id,
                version + 1,
                meetingId,
                decisionId,
                change.text().strip(),
                change.owner().strip(),
                MeetingProblem.sensible(change.dueOn()),
                state,
                null,
                null);
    }

    Action close(String outcome, Instant now) {
        requireOpen();
        return new Action(id, version + 1, meetingId, decisionId, text, owner, dueOn, ActionState.CLOSED, outcome, now);
    }

    private void requireOpen() {
        if (state != ActionState.OPEN) {
            throw ProblemException.state("the action", state, List.of(ActionState.OPEN));
        }
    }
}
