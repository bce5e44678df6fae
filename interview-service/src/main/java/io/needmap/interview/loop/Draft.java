package io.needmap.interview.loop;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service uses of the events of materials, and of new versions of them.
 *
 * @param publishedAt when it was published; null until then, and of those told before materials said so
 */
record Draft(UUID id, String title, String state, @Nullable Instant publishedAt) {

    private static final Set<String> PUBLISHED = Set.of("PUBLISHED", "AT_RISK", "CURRENT", "SUPERSEDED");

    boolean isComplete() {
        return id != null && title != null && state != null;
    }

    /**
     * When it was given to reps; null if it was not.
     *
     * @param toldAt when this state of it was told
     */
    @Nullable
    Instant given(Instant toldAt) {
        if (publishedAt != null) {
            return publishedAt;
        }
        return PUBLISHED.contains(state) ? toldAt : null;
    }
}
