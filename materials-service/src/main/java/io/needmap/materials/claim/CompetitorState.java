package io.needmap.materials.claim;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code interview.competitor-changed}. */
record CompetitorState(String name, @Nullable Boolean active) {

    CompetitorState {
        Objects.requireNonNull(name, "name");
    }

    boolean isActive() {
        return active == null || active;
    }
}
