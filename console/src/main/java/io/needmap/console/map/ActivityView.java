package io.needmap.console.map;

import io.needmap.console.api.Trouble;
import io.needmap.console.map.ActivityAnswers.Activity;
import io.needmap.console.map.ActivityAnswers.Coverage;
import io.needmap.console.map.ActivityAnswers.Decision;
import io.needmap.console.map.ActivityAnswers.Explanation;
import io.needmap.console.map.ActivityAnswers.Need;
import io.needmap.console.map.ActivityAnswers.Said;
import io.needmap.console.map.FieldAnswers.Gap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one activity.
 *
 * @param activity the activity itself
 * @param standing where it stands
 * @param stage in which buying stage
 * @param need what its evidence says
 * @param said its quotes
 * @param names the names of reps, as far as the reader may see them
 * @param gap its open gap
 * @param explanation how the gap's priority comes about
 * @param coverage what serves it
 * @param decisions what was decided about it
 * @param materialsTrouble why nothing is known of gap and coverage
 */
record ActivityView(
        Activity activity,
        Standing standing,
        String stage,
        @Nullable Need need,
        List<Said> said,
        Map<UUID, String> names,
        @Nullable Gap gap,
        @Nullable Explanation explanation,
        @Nullable Coverage coverage,
        List<Decision> decisions,
        @Nullable Trouble materialsTrouble) {

    private static final int QUOTES = 6;

    /** Who said it, as far as the reader may know. */
    public String who(Said one) {
        var name = one.repId() == null ? null : names.get(one.repId());
        return name == null ? "A rep" : name;
    }

    /** The quotes that fit into a drawer. */
    public List<Said> quotes() {
        return said.stream().filter(one -> one.quote() != null).limit(QUOTES).toList();
    }

    /** Whether nobody decided yet whether it matters to Marketing or needs a tool. */
    public boolean isUndecided() {
        return activity.relevance().equals("UNDECIDED") || activity.toolNeeded().equals("UNDECIDED");
    }
}
