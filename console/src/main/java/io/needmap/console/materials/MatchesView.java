package io.needmap.console.materials;

import io.needmap.console.api.Trouble;
import io.needmap.console.materials.MaterialAnswers.Match;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Matches that somebody has to confirm.
 *
 * @param matches the proposals
 * @param more whether there are more than these
 * @param materials titles of materials
 * @param activities names of activities
 * @param trouble why nothing is known
 */
record MatchesView(
        List<Match> matches,
        boolean more,
        Map<UUID, String> materials,
        Map<UUID, String> activities,
        @Nullable Trouble trouble) {

    /** The title of a match's material. */
    public String material(Match match) {
        return materials.getOrDefault(match.materialId(), "A material");
    }

    /** The name of a match's activity. */
    public String activity(Match match) {
        return activities.getOrDefault(match.activityId(), "An activity");
    }
}
