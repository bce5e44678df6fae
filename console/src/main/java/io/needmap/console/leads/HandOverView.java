package io.needmap.console.leads;

import io.needmap.console.api.Listing;
import io.needmap.console.api.Trouble;
import io.needmap.console.leads.HandOverAnswers.Agreement;
import io.needmap.console.leads.HandOverAnswers.Promise;
import io.needmap.console.leads.HandOverAnswers.Standing;
import io.needmap.console.plot.KeptPlot;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How both sides keep what they promised.
 *
 * @param agreement what was promised; null when that is not known
 * @param standings how each kind of promise was kept
 * @param missed promises that are past and not kept
 * @param running promises that wait, the next one first
 * @param names who the leads are, as far as the reader may see them
 * @param trouble why nothing is known
 */
record HandOverView(
        @Nullable Agreement agreement,
        List<Standing> standings,
        Listing<Promise> missed,
        Listing<Promise> running,
        Map<UUID, String> names,
        @Nullable Trouble trouble) {

    private static final int HOUR = 60;

    /** The two sides, Marketing first: it begins. */
    public List<Side> sides() {
        return Stream.of("MARKETING", "SALES")
                .map(side -> new Side(
                        side,
                        standings.stream()
                                .filter(one -> one.side().equals(side))
                                .toList()))
                .toList();
    }

    /** Whether any promise ever came due or runs. */
    public boolean begun() {
        return standings.stream().anyMatch(one -> one.due() + one.running() + one.voided() > 0);
    }

    /** Whose lead it is. */
    public String who(Promise promise) {
        return names.getOrDefault(promise.nameId(), "A lead");
    }

    /** What was promised, as the end of a sentence that a side begins. */
    public String words(String promise) {
        return switch (promise) {
            case "HAND_OVER" -> "hands a qualified lead over";
            case "ANSWER" -> "accepts or rejects what was handed over";
            case "FIRST_TOUCH" -> "speaks to the person";
            default -> "takes up the context that a rejected lead lacks";
        };
    }

    /** Within what time: {@code 8 h}, in business hours of the lead's region. */
    public String within(String promise) {
        return agreement == null ? "" : time(minutes(agreement, promise));
    }

    private static int minutes(Agreement agreement, String promise) {
        return switch (promise) {
            case "HAND_OVER" -> agreement.handOverMinutes();
            case "ANSWER" -> agreement.answerMinutes();
            case "FIRST_TOUCH" -> agreement.firstTouchMinutes();
            default -> agreement.contextMinutes();
        };
    }

    static String time(int minutes) {
        var hours = minutes / HOUR + " h";
        if (minutes % HOUR == 0) {
            return hours;
        }
        return minutes < HOUR ? minutes + " min" : hours + " " + minutes % HOUR + " min";
    }

    /**
     * A side and its promises.
     *
     * @param side MARKETING or SALES
     * @param standings how each of its promises was kept
     */
    record Side(String side, List<Standing> standings) {

        /** How many promises it kept of a hundred that came due; null before any did. */
        public @Nullable Long percent() {
            long due = standings.stream().mapToLong(Standing::due).sum();
            long met = standings.stream().mapToLong(Standing::met).sum();
            return due == 0 ? null : Math.round(100.0 * met / due);
        }

        /** One kind of promise as a bar. */
        public KeptPlot plot(Standing standing) {
            return new KeptPlot(standing.met(), standing.missed(), standing.running());
        }
    }
}
