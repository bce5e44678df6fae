package io.needmap.console.needs;

import io.needmap.console.api.Trouble;
import io.needmap.console.needs.NeedAnswers.Detail;
import io.needmap.console.needs.NeedAnswers.Need;
import io.needmap.console.plot.LandscapePlot;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of needs.
 *
 * @param needs all assessed activities, the greatest opportunity first
 * @param chosen whose matrix is shown
 * @param detail that activity
 * @param matrix who said it where and when
 * @param trouble why nothing is known
 */
record NeedsView(
        List<Need> needs,
        @Nullable UUID chosen,
        @Nullable Detail detail,
        @Nullable Matrix matrix,
        @Nullable Trouble trouble) {

    private static final int DRAWN = 200;

    /** The greatest opportunities: a picture of more tells nothing. */
    public List<Need> drawn() {
        return needs.stream().limit(DRAWN).toList();
    }

    /** Importance against satisfaction. */
    public LandscapePlot landscape() {
        return new LandscapePlot(drawn().stream()
                .map(need -> new LandscapePlot.Point(
                        need.activityId().toString(),
                        need.activityName(),
                        need.classification().toLowerCase(java.util.Locale.ROOT),
                        need.importance(),
                        need.satisfaction(),
                        need.opportunity()))
                .toList());
    }

    /** How many are of a kind. */
    public long count(String classification) {
        return needs.stream()
                .filter(need -> need.classification().equals(classification))
                .count();
    }

    /** The ones that nobody can tell yet, the most promising first. */
    public List<Need> undecided() {
        return needs.stream()
                .filter(need -> need.classification().equals("UNDETERMINED"))
                .sorted(Comparator.comparingDouble(Need::opportunity).reversed())
                .limit(20)
                .toList();
    }
}
