package io.needmap.materials.material;

import io.needmap.kit.problem.ProblemException;
import io.needmap.materials.coverage.MaterialState;
import org.jspecify.annotations.Nullable;

/** What a material says: what Sales reviews, and what is kept version by version. */
record MaterialContent(
        String title,
        String description,
        @Nullable String link,
        @Nullable String checksum) {

    static MaterialContent of(Material m) {
        return new MaterialContent(m.title(), m.description(), m.link(), m.checksum());
    }

    /** Content changes in a draft only: nothing goes out that Sales has not seen. */
    static void requireChangeable(Material m) {
        if (m.state().isActive()) {
            throw new ProblemException(
                    MaterialProblem.NEW_VERSION_NEEDED,
                    "send title, description, link and checksum to POST /api/v1/materials/%s/versions"
                            .formatted(m.id()));
        }
        if (m.state() != MaterialState.DRAFT) {
            throw new ProblemException(
                    MaterialProblem.IN_REVIEW_AS_IT_IS,
                    "take it back with POST /api/v1/materials/%s/withdraw, change it, and submit it again"
                            .formatted(m.id()));
        }
    }
}
