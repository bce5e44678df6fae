package io.needmap.leads.source;

import io.needmap.leads.power.PowerLabel;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether it pays to ask a question.
 *
 * @param waitingWithout names that are not qualified yet and lack an answer
 * @param refusedShare ρ, the share of the answers to it that are knock-outs, of all sources; null when none can be
 * @param gainedByAsking names to be expected that could be qualified if they answered it; of a question that nobody asks, if
 *     it was asked and they did. Their sources' shares of knock-outs are off
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

        @Schema(description = "The share of the answers to it that are knock-outs, 0 to 1; null when none can be")
        @Nullable
        Double refusedShare,

        @Schema(
                description =
                        "Names to be expected that could be qualified if this were asked and answered: those that lack"
                                + " nothing else, did not opt out and gave no knock-out, less the share of answers of their source"
                                + " that are knock-outs")
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
