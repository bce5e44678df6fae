package io.needmap.console.leads;

import io.needmap.console.leads.LeadAnswers.Lead;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A promise of the hand-over agreement that waits for a lead to be moved on.
 *
 * @param side who promised
 * @param promise what
 * @param at until when
 * @param late whether that is past
 */
record Due(String side, String promise, Instant at, boolean late) {

    /** The promises of a lead that are still to be kept, the next one first. */
    static List<Due> of(Lead lead, Instant now) {
        var running = switch (lead.state()) {
            case "QUALIFIED" -> Stream.of(of("Marketing", "hands it over", lead.handOverDueAt(), now));
            case "HANDED_OVER" ->
                Stream.of(
                        of("Sales", "accepts or rejects it", lead.answerDueAt(), now),
                        of("Sales", "speaks to the person", lead.firstTouchDueAt(), now));
            case "ACCEPTED" -> Stream.of(of("Sales", "speaks to the person", lead.firstTouchDueAt(), now));
            case "REJECTED" ->
                Stream.of(of("Marketing", "takes up the context that it lacks", lead.contextDueAt(), now));
            default -> Stream.<Stream<Due>>empty();
        };
        return running.flatMap(one -> one).sorted(Comparator.comparing(Due::at)).toList();
    }

    private static Stream<Due> of(String side, String promise, @Nullable Instant at, Instant now) {
        return at == null ? Stream.empty() : Stream.of(new Due(side, promise, at, at.isBefore(now)));
    }
}
