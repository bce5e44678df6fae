package io.needmap.materials.gap;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code activity-map.need-assessed}. */
record NeedAssessed(
        String classification,
        @Nullable Double consistency,
        double importance,
        double satisfaction,
        double opportunity,
        int reps,
        int interviews,
        int regionCount,
        int quarterCount,
        int statements) {

    NeedAssessed {
        Objects.requireNonNull(classification, "classification");
    }
}
