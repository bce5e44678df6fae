package io.needmap.activitymap.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in sentences how things changed from one snapshot to another; nothing of what stayed the same. */
final class Comparison {

    private final List<String> sentences = new ArrayList<>();

    private Comparison() {}

    static List<String> sentences(Snapshot before, Snapshot after) {
        var comparison = new Comparison();
        comparison.share("Alignment", before.alignment(), after.alignment());
        comparison.share(
                "The part of the material that serves an activity", before.materialPart(), after.materialPart());
        comparison.share(
                "The part of the needed activities that is covered", before.activityPart(), after.activityPart());
        comparison.count("activity on the map", "activities on the map", before.activities(), after.activities());
        comparison.count("undecided activity", "undecided activities", before.undecided(), after.undecided());
        comparison.count("need", "needs", before.needs(), after.needs());
        comparison.count("want", "wants", before.wants(), after.wants());
        comparison.count(
                "activity short of evidence",
                "activities short of evidence",
                before.undetermined(),
                after.undetermined());
        comparison.count("open gap", "open gaps", before.openGaps(), after.openGaps());
        comparison.count(
                "statement that waits for its place",
                "statements that wait for their place",
                before.waiting(),
                after.waiting());
        comparison.count("open action", "open actions", before.openActions(), after.openActions());
        return comparison.sentences.isEmpty() ? List.of("Nothing changed.") : comparison.sentences;
    }

    private void share(String what, @Nullable Double before, @Nullable Double after) {
        String from = text(before);
        String to = text(after);
        if (from.equals(to)) {
            return;
        }
        if (before == null) {
            sentences.add("%s was assessed for the first time: %s.".formatted(what, to));
        } else if (after == null) {
            sentences.add("%s is not assessed any more; it was %s.".formatted(what, from));
        } else {
            sentences.add("%s %s from %s to %s.".formatted(what, after > before ? "rose" : "fell", from, to));
        }
    }

    private void count(String one, String many, int before, int after) {
        if (before == after) {
            return;
        }
        String now = after == 0 ? "no " + many : after + " " + (after == 1 ? one : many);
        String change = after > before ? "more" : "fewer";
        sentences.add("There %s %s, %d %s than before."
                .formatted(after == 1 ? "is" : "are", now, Math.abs(after - before), change));
    }

    private static String text(@Nullable Double share) {
        return share == null ? "" : String.format(Locale.ROOT, "%.2f", share);
    }
}
