package io.needmap.interview.next;

import io.needmap.interview.transition.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask next.
 *
 * @param needs undetermined needs that the interview could help to settle
 * @param lastInterviewAt when the rep was interviewed last
 * @param activities at most ten of those needs
 * @param askAgain activities of which the rep told and for which there is material since: how satisfied is the rep now; ten
 *     at most
 * @param answers to wishes of the rep, to be told; ten at most
 * @param news of what the rep told or reviewed, to be told: of the last half year, the latest ten at most
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
        List<AskAgain> askAgain,
        List<Answer> answers,
        List<News> news,
        List<QuestionToAsk> questions,
        String reason) {

    /**
     * An activity of which nobody knows yet whether it is needed.
     *
     * @param name once the map has told it
     * @param transitions to ask about
     */
    record Unsettled(UUID activityId, @Nullable String name, List<Transition> transitions) {}

    /** An activity whose gap was filled after the rep was interviewed last. */
    record AskAgain(UUID activityId, String name, Instant filledAt) {}

    /**
     * What became of a wish since the rep was interviewed last.
     *
     * @param wish in the rep's words
     * @param kind whether there is material, will be some, or will be none
     * @param text what Marketing said to it
     */
    record Answer(
            UUID requestId,
            @Nullable String wish,
            String kind,
            @Nullable String text,
            Instant answeredAt) {}

    /**
     * What became of something that the rep told or reviewed, since the rep was interviewed last.
     *
     * @param subjectId the decision, the claim, or the material or version of one
     * @param about the activities that were decided on; the line of the pitch that contested the claim; the title
     * @param text the decision, or the answer to the pitch
     */
    record News(
            NewsKind kind,
            UUID subjectId,
            @Nullable String about,
            @Nullable String text,
            Instant at) {}

    static NextInterviewResponse of(NextInterviewRow row, List<QuestionToAsk> questions) {
        return new NextInterviewResponse(
                row.repId(),
                row.repName(),
                row.regionCode(),
                row.needs(),
                row.lastInterviewAt(),
                row.activities(),
                row.askAgain(),
                row.answers(),
                row.news(),
                questions,
                reason(row));
    }

    private static String reason(NextInterviewRow row) {
        var reasons = new ArrayList<String>();
        if (row.needs() > 0) {
            reasons.add("%d undetermined %s evidence from %s"
                    .formatted(row.needs(), row.needs() == 1 ? "need lacks" : "needs lack", row.regionCode()));
        }
        if (row.lastInterviewAt() == null) {
            reasons.add("this rep was never interviewed");
        }
        if (!row.askAgain().isEmpty()) {
            reasons.add("gaps were filled that this rep told of");
        }
        if (!row.answers().isEmpty()) {
            reasons.add("wishes of this rep were answered");
        }
        if (!row.news().isEmpty()) {
            reasons.add("there is news of what this rep told");
        }
        return String.join(", and ", reasons);
    }
}
