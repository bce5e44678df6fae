package io.needmap.interview.interview;

import io.needmap.interview.guide.UsedGuide;
import io.needmap.interview.rep.KnownRep;
import io.needmap.interview.transition.Transition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A ride-along that was made.
 *
 * @param interviewer who went along
 * @param transitions that it covered; those of the guide when there are none
 * @param calls how many calls were made, 0 to 1000
 */
public record RodeAlong(
        UUID id,
        KnownRep rep,
        UsedGuide guide,
        Instant conductedAt,
        String interviewer,
        List<Transition> transitions,
        int calls) {

    InterviewRequest toRequest() {
        return new InterviewRequest(
                null,
                guide.id(),
                rep.id(),
                InterviewChannel.RIDE_ALONG,
                conductedAt,
                interviewer,
                transitions.isEmpty() ? null : transitions,
                calls);
    }
}
