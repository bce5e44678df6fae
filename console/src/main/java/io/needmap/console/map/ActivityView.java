package io.needmap.console.map;

import io.needmap.console.api.Trouble;
import io.needmap.console.map.ActivityAnswers.Activity;
import io.needmap.console.map.ActivityAnswers.Coverage;
import io.needmap.console.map.ActivityAnswers.Decision;
import io.needmap.console.map.ActivityAnswers.Explanation;
import io.needmap.console.map.ActivityAnswers.Need;
import io.needmap.console.map.ActivityAnswers.Objection;
import io.needmap.console.map.ActivityAnswers.Said;
import io.needmap.console.map.FieldAnswers.Gap;
import io.needmap.console.page.Decisions.Decided;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one activity.
 *
 * @param activity the activity itself
 * @param standing where it stands
 * @param stage in which buying stage
 * @param need what its evidence says
 * @param said its quotes
 * @param objections what nobody could handle where it could come up
 * @param waiting how many of these there are
 * @param names the names of reps, as far as the reader may see them
 * @param gap its open gap
 * @param explanation how the gap's priority comes about
 * @param coverage what serves it
 * @param decisions what was decided about it
 * @param lately decisions of the last meeting, in the name of which somebody may act
 * @param materialsTrouble why nothing is known of gap and coverage
 */
record ActivityView(
        Activity activity,
        Standing standing,
        String stage,
        @Nullable Need need,
        List<Said> said,
        List<Objection> objections,
        int waiting,
        Map<UUID, String> names,
        @Nullable Gap gap,
        @Nullable Explanation explanation,
        @Nullable Coverage coverage,
        List<Decision> decisions,
        List<Decided> lately,
        @Nullable Trouble materialsTrouble) {

    private static final int QUOTES = 6;
    private static final int NAMES = 8;

    /** Who said it, as far as the reader may know. */
    public String who(@Nullable UUID rep) {
        return rep == null ? "A rep" : names.getOrDefault(rep, "A rep");
    }

    /** What reps call it, where that is not what it is called here. */
    public List<String> alsoCalled() {
        return said.stream()
                .map(Said::activity)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(words -> !words.isEmpty() && !words.equalsIgnoreCase(activity.name()))
                .collect(Collectors.toMap(
                        words -> words.toLowerCase(Locale.ROOT),
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new))
                .values()
                .stream()
                .limit(NAMES)
                .toList();
    }

    /** The quotes that fit into a drawer. */
    public List<Said> quotes() {
        return said.stream().filter(one -> one.quote() != null).limit(QUOTES).toList();
    }

    /** The quotes that do not fit: nobody has to take their number on trust. */
    public List<Said> others() {
        return said.stream().filter(one -> one.quote() != null).skip(QUOTES).toList();
    }

    /** Whether nobody decided yet whether it matters to Marketing or needs a tool. */
    public boolean isUndecided() {
        return activity.relevance().equals("UNDECIDED") || activity.toolNeeded().equals("UNDECIDED");
    }
}
