package io.needmap.leads.source;

import io.needmap.leads.power.PowerLabel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether it pays to ask a question.
 *
 * @param waitingWithout names that are not qualified yet and lack an answer
 * @param gainedByAsking names that could be qualified if they answered it; of a question that nobody asks, if it was asked
 *     and they did
 * @param gainedByDropping names that could be qualified if it were asked no more; 0 for a question that is not asked
 * @param bestLift P(win | answer) / P(win) of its most telling answer; null before there are outcomes
 */
record QuestionGapResponse(
        UUID criterionId,
        String criterionCode,
        String question,
        String state,
        Finding finding,
        PowerLabel label,
        long waitingWithout,
        long gainedByAsking,
        long gainedByDropping,
        @Nullable Double bestLift) {

    /** What there is to say about a question. */
    enum Finding {
        /** Sales asks for it, and its answers tell nothing. */
        ASKED_BUT_FLAT,
        /** Nobody asks for it, and its answers tell won from lost. */
        UNASKED_BUT_TELLING,
        /** Sales asks for it, and outcomes speak against the declared direction. */
        CONTRADICTED,
        /** It is asked, and it tells something or cannot be judged yet. */
        ASKED
    }
}
