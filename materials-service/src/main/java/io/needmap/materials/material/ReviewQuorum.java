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
    record Tally(int reps, int regions, int useAsIs, int useWithChanges, int alreadyCovered, int wouldNotUse) {}

    /** Who was asked, and what else was heard about the material. */
    record Asked(int asked, int unanswered, long feedback) {}

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
        int reps = missingReps(tally);
        int regions = missingRegions(tally);
        if (reps > 0 || regions > 0) {
            throw new ProblemException(
                    MaterialProblem.REVIEWS_MISSING,
                    "ask %d more reps, from %d more regions".formatted(reps, regions),
                    List.of(),
                    Map.of("missing", Map.of("reps", reps, "regions", regions)));
        }
        if (isStopped(tally)) {
            throw new ProblemException(
                    MaterialProblem.ALREADY_COVERED,
                    "ask them what they use, and match that instead",
                    List.of(),
                    Map.of("reviewers", tally.reps(), "alreadyCovered", tally.alreadyCovered()));
        }
    }

    /**
     * How far the review has come.
     *
     * @param version the new version; null for the first content of the material
     */
    ReviewStanding standing(UUID material, @Nullable UUID version) {
        var tally = reviews.tally(material, version);
        var asked = reviews.asked(material, version);
        return new ReviewStanding(
                tally.reps(),
                tally.regions(),
                tally.useAsIs(),
                tally.useWithChanges(),
                tally.alreadyCovered(),
                tally.wouldNotUse(),
                missingReps(tally),
                missingRegions(tally),
                tally.reps() > 0 && isStopped(tally),
                asked.asked(),
                asked.unanswered(),
                asked.feedback());
    }

    /** Reps who are missing; as many as there are regions to come from at least. */
    private int missingReps(Tally tally) {
        return Math.max(Math.max(0, settings.reps() - tally.reps()), missingRegions(tally));
    }

    private int missingRegions(Tally tally) {
        return Math.max(0, settings.regions() - tally.regions());
    }

    private boolean isStopped(Tally tally) {
        return tally.alreadyCovered() >= settings.alreadyCoveredShare() * tally.reps();
    }
}
