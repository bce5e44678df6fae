package io.needmap.interview.interview;

import io.needmap.interview.guide.GuideKind;
import io.needmap.interview.transition.Transition;
import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interview as everybody sees it, and the data of its events. */
record InterviewResponse(
        UUID id,
        long version,
        InterviewState state,
        UUID guideId,
        GuideKind guideKind,
        UUID repId,
        String regionCode,
        InterviewChannel channel,
        Instant conductedAt,
        String quarter,
        String interviewer,
        List<Transition> transitions,
        @Nullable Integer calls)
        implements Versioned {

    static InterviewResponse of(Interview interview) {
        return new InterviewResponse(
                interview.id(),
                interview.version(),
                interview.state(),
                interview.guideId(),
                interview.guideKind(),
                interview.repId(),
                interview.regionCode(),
                interview.channel(),
                interview.conductedAt(),
                interview.quarter(),
                interview.interviewer(),
                interview.transitions(),
                interview.calls());
    }

    InterviewRequest toRequest() {
        return new InterviewRequest(null, guideId, repId, channel, conductedAt, interviewer, transitions, calls);
    }
}
