package io.needmap.activitymap.meeting;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/** A meeting of Marketing and Sales. */
record Meeting(
        UUID id,
        long version,
        String title,
        Instant scheduledAt,
        MeetingState state,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable @Json Snapshot snapshot)
        implements Aggregate {

    static Meeting plan(UUID id, MeetingRequest request) {
        return new Meeting(
                id,
                1,
                request.title().strip(),
                MeetingProblem.sensible(request.scheduledAt(), "/scheduledAt"),
                MeetingState.PLANNED,
                null,
                null,
                null);
    }

    Meeting change(MeetingChange change) {
        require(MeetingState.PLANNED);
        return new Meeting(
                id,
                version + 1,
                change.title().strip(),
                MeetingProblem.sensible(change.scheduledAt(), "/scheduledAt"),
                state,
                null,
                null,
                null);
    }

    Meeting open(Instant now) {
        require(MeetingState.PLANNED);
        return new Meeting(id, version + 1, title, scheduledAt, MeetingState.OPEN, now, null, null);
    }

    /** What it led to is frozen. */
    Meeting close(Snapshot taken) {
        require(MeetingState.OPEN);
        return new Meeting(id, version + 1, title, scheduledAt, MeetingState.CLOSED, openedAt, taken.takenAt(), taken);
    }

    /** Decisions are taken in open meetings only. */
    void requireOpen() {
        require(MeetingState.OPEN);
    }

    private void require(MeetingState needed) {
        if (state != needed) {
            throw ProblemException.state("the meeting", state, List.of(needed));
        }
    }
}
