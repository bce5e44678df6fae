package io.needmap.activitymap.meeting;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as everybody sees it, and the data of its events.
 *
 * @param snapshot how things stood when it was closed
 */
record MeetingResponse(
        UUID id,
        long version,
        String title,
        Instant scheduledAt,
        MeetingState state,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Snapshot snapshot)
        implements Versioned {

    static MeetingResponse of(Meeting meeting) {
        return new MeetingResponse(
                meeting.id(),
                meeting.version(),
                meeting.title(),
                meeting.scheduledAt(),
                meeting.state(),
                meeting.openedAt(),
                meeting.closedAt(),
                meeting.snapshot());
    }

    MeetingChange toChange() {
        return new MeetingChange(title, scheduledAt);
    }
}
