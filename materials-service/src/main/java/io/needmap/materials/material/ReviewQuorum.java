package io.needmap.materials.material;

import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sales has the word before material is final: enough reps in enough regions, and no half of them served already. */
@ApplicationScoped
class ReviewQuorum {

    /** The latest reviews, one a rep. */
    record Tally(int reps, int regions, int alreadyCovered) {}

    private final ReviewRepository reviews;
    private final ReviewSettings settings;

    ReviewQuorum(ReviewRepository reviews, ReviewSettings settings) {
        this.reviews = reviews;
        this.settings = settings;
    }

    /** What was drafted is changed: reviews of what it said count no longer. */
    void begin(UUID material) {
        reviews.outdate(material);
    }

    /**
     * Refuses with what is missing.
     *
     * @param version the new version; null for the first content of the material
     */
    void require(UUID material, @Nullable UUID version) {
        var tally = reviews.tally(material, version);
        int reps = Math.max(0, settings.reps() - tally.reps());
        int regions = Math.max(0, settings.regions() - tally.regions());
        if (reps > 0 || regions > 0) {
            throw new ProblemException(
                    MaterialProblem.REVIEWS_MISSING,
                    "ask %d more reps, from %d more regions".formatted(Math.max(reps, regions), regions),
                    List.of(),
                    Map.of("missing", Map.of("reps", Math.max(reps, regions), "regions", regions)));
        }
        if (tally.alreadyCovered() >= settings.alreadyCoveredShare() * tally.reps()) {
            throw new ProblemException(
                    MaterialProblem.ALREADY_COVERED,
                    "ask them what they use, and match that instead",
                    List.of(),
                    Map.of("reviewers", tally.reps(), "alreadyCovered", tally.alreadyCovered()));
        }
    }
}
