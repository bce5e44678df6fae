package io.needmap.interview.interview;

import io.needmap.interview.guide.UsedGuide;
import io.needmap.interview.rep.KnownRep;
import io.needmap.interview.transition.Transition;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an import tells about a conversation.
 *
 * @param key under which the import knows it
 * @param transitions that it covered, as far as the rows tell
 * @param calls how many calls were made on a ride-along
 */
public record HeldElsewhere(
        String key,
        KnownRep rep,
        UsedGuide guide,
        InterviewChannel channel,
        Instant conductedAt,
        String interviewer,
        Set<Transition> transitions,
        @Nullable Integer calls) {

    InterviewRequest toRequest() {
        return new InterviewRequest(
                null, guide.id(), rep.id(), channel, conductedAt, interviewer, List.copyOf(transitions), calls);
    }

    /** This conversation, with the transitions that other rows of the same one tell of. */
    public HeldElsewhere with(HeldElsewhere other) {
        var all = new LinkedHashSet<>(transitions);
        all.addAll(other.transitions());
        return new HeldElsewhere(key, rep, guide, channel, conductedAt, interviewer, all, calls);
    }
}
