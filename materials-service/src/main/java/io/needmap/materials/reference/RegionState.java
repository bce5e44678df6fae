package io.needmap.materials.reference;

import java.util.Objects;

/** What this service reads of {@code interview.region-changed}. */
record RegionState(String code) {

    RegionState {
        Objects.requireNonNull(code, "code");
    }
}
