package io.needmap.interview.loop;

import java.util.Set;
import java.util.UUID;

/** What this service uses of the events of materials, and of new versions of them. */
record Draft(UUID id, String title, String state) {

    private static final Set<String> PUBLISHED = Set.of("PUBLISHED", "AT_RISK", "CURRENT", "SUPERSEDED");

    boolean isComplete() {
        return id != null && title != null && state != null;
    }

    /** Whether it is, or was, given to reps. */
    boolean isPublished() {
        return PUBLISHED.contains(state);
    }
}
