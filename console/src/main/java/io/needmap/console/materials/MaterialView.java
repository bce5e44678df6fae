package io.needmap.console.materials;

import io.needmap.console.materials.MaterialAnswers.Activity;
import io.needmap.console.materials.MaterialAnswers.Feedback;
import io.needmap.console.materials.MaterialAnswers.Match;
import io.needmap.console.materials.MaterialAnswers.Material;
import io.needmap.console.materials.MaterialAnswers.Outcome;
import io.needmap.console.materials.MaterialAnswers.Rep;
import io.needmap.console.materials.MaterialAnswers.Review;
import io.needmap.console.materials.MaterialAnswers.Standing;
import io.needmap.console.materials.MaterialAnswers.Use;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one material.
 *
 * @param material the material
 * @param matches which activities it serves
 * @param reviews what Sales says of it
 * @param standing how far the review has come; null when nobody knows
 * @param feedback what reps said of it in interviews, the newest first
 * @param use what was done with it; null while it is not in use
 * @param outcome what became of the leads that it was worked on with; null while it is not in use
 * @param activities all activities, to match it with
 * @param reps all reps, to note a review
 */
record MaterialView(
        Material material,
        List<Match> matches,
        List<Review> reviews,
        @Nullable Standing standing,
        List<Feedback> feedback,
        @Nullable Use use,
        @Nullable Outcome outcome,
        List<Activity> activities,
        List<Rep> reps) {

    /** The name of a match's activity. */
    public String activity(Match match) {
        return activities.stream()
                .filter(activity -> activity.id().equals(match.activityId()))
                .map(Activity::name)
                .findFirst()
                .orElse("An activity");
    }

    /** Who reviewed it, as far as the reader may know. */
    public String who(@Nullable UUID id) {
        return reps.stream()
                .filter(rep -> rep.id().equals(id))
                .map(Rep::name)
                .findFirst()
                .orElse("A rep");
    }

    /** The transitions that its state allows, as the API calls them. */
    public List<String> next() {
        return switch (material.state()) {
            case "DRAFT" -> List.of("submit");
            case "IN_REVIEW" -> List.of("approve");
            case "APPROVED" -> List.of("publish");
            case "PUBLISHED", "AT_RISK" -> List.of("verify", "archive");
            default -> List.of();
        };
    }
}
