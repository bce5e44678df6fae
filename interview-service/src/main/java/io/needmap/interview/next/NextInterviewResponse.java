package io.needmap.interview.next;

import io.needmap.interview.transition.Transition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask next.
 *
 * @param needs undetermined needs that the interview could help to settle
 * @param lastInterviewAt when the rep was interviewed last
 * @param activities at most ten of those needs
 * @param questions to ask about their transitions, ten at most; none while no guide about activities or goals has any
 * @param reason in words
 */
record NextInterviewResponse(
        UUID repId,
        String repName,
        String regionCode,
        int needs,
        @Nullable Instant lastInterviewAt,
        List<Unsettled> activities,
        List<QuestionToAsk> questions,
        String reason) {

    /**
     * An activity of which nobody knows yet whether it is needed.
     *
     * @param name once the map has told it
     * @param transitions to ask about
     */
    record Unsettled(UUID activityId, @Nullable String name, List<Transition> transitions) {}

    static NextInterviewResponse of(NextInterviewRow row, List<QuestionToAsk> questions) {
        return new NextInterviewResponse(
                row.repId(),
                row.repName(),
                row.regionCode(),
                row.needs(),
                row.lastInterviewAt(),
                row.activities(),
                questions,
                "%d undetermined %s evidence from %s%s"
                        .formatted(
                                row.needs(),
                                row.needs() == 1 ? "need lacks" : "needs lack",
                                row.regionCode(),
                                row.lastInterviewAt() == null ? ", and this rep was never interviewed" : ""));
    }
}
