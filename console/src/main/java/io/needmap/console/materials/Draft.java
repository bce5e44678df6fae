package io.needmap.console.materials;

import io.needmap.console.materials.MaterialAnswers.Feedback;
import io.needmap.console.materials.MaterialAnswers.Material;
import io.needmap.console.materials.MaterialAnswers.Review;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A material that waits for what Sales says of it.
 *
 * @param material the material
 * @param reviews what was said so far
 * @param heard what reps said of it in interviews, the newest first
 */
public record Draft(Material material, List<Review> reviews, List<Feedback> heard) {

    private static final Set<String> WOULD_USE = Set.of("USE_AS_IS", "USE_WITH_CHANGES");

    /** The verdicts, those in favour in front. */
    public List<Review> votes() {
        return reviews.stream()
                .sorted(Comparator.comparing((Review review) -> !uses(review)))
                .toList();
    }

    /** Whether a rep would use it. */
    public boolean uses(Review review) {
        return WOULD_USE.contains(review.verdict());
    }

    /** How many reps would use it. */
    public long users() {
        return reviews.stream().filter(this::uses).count();
    }

    /** In how many regions somebody read it. */
    public long regions() {
        return reviews.stream().map(Review::regionCode).distinct().count();
    }

    /** The newest line that somebody wrote, or said in an interview; null before anybody did. */
    public @Nullable String line() {
        return reviews.stream()
                .filter(review -> review.comment() != null)
                .max(Comparator.comparing(Review::reviewedAt))
                .map(Review::comment)
                .orElse(heard.isEmpty() ? null : heard.get(0).quote());
    }
}
