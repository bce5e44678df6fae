package io.needmap.materials.reference;

import java.util.Objects;

/** What this service reads of {@code interview.rep-changed}. */
record RepState(String regionCode, boolean active) {

    RepState {
        Objects.requireNonNull(regionCode, "regionCode");
    }
}
