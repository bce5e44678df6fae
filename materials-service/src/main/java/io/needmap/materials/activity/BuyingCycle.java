package io.needmap.materials.activity;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code activity-map.buying-cycle-changed}. */
record BuyingCycle(@Nullable String segment, List<Stage> stages) {

    BuyingCycle {
        Objects.requireNonNull(stages, "stages");
    }

    /** One stage of the cycle. */
    record Stage(UUID id, String label) {

        Stage {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
        }
    }
}
