package io.needmap.console.interviews;

import io.needmap.console.api.Listing;
import io.needmap.console.api.Reply;
import io.needmap.console.api.Trouble;
import io.needmap.console.interviews.InterviewAnswers.Gap;
import io.needmap.console.interviews.InterviewAnswers.Guide;
import io.needmap.console.interviews.InterviewAnswers.Interview;
import io.needmap.console.interviews.InterviewAnswers.Next;
import io.needmap.console.interviews.InterviewAnswers.Rep;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of interviews.
 *
 * @param asking whom to ask next, for those who may know
 * @param asked what nobody asked
 * @param interviews the latest
 * @param reps whom one can ask
 * @param guides what one can ask by
 * @param chosen the rep that the plan is for
 * @param trouble why nothing is known
 */
record InterviewsView(
        Reply<Listing<Next>> asking,
        Reply<Listing<Gap>> asked,
        List<Interview> interviews,
        List<Rep> reps,
        List<Guide> guides,
        @Nullable UUID chosen,
        @Nullable Trouble trouble) {

    /** Whom to ask next. */
    public List<Next> next() {
        return asking.or(Listing.none()).items();
    }

    /** What nobody asked. */
    public List<Gap> gaps() {
        return asked.or(Listing.none()).items();
    }

    /** Those that are planned or go on, the next first. */
    public List<Interview> ahead() {
        return interviews.stream()
                .filter(interview -> List.of("PLANNED", "IN_PROGRESS").contains(interview.state()))
                .sorted(Comparator.comparing(Interview::conductedAt))
                .toList();
    }

    /** The latest that are over. */
    public List<Interview> over() {
        return interviews.stream()
                .filter(interview -> interview.state().equals("COMPLETED"))
                .sorted(Comparator.comparing(Interview::conductedAt).reversed())
                .limit(8)
                .toList();
    }

    /** The regions of those whom one can ask. */
    public List<String> repRegions() {
        return reps.stream().map(Rep::regionCode).distinct().toList();
    }

    /** Who was or will be interviewed. */
    public String who(Interview interview) {
        return reps.stream()
                .filter(rep -> rep.id().equals(interview.repId()))
                .map(Rep::name)
                .findFirst()
                .orElse("A rep");
    }
}
