package io.needmap.materials.gap;

import io.needmap.materials.evidence.MissingEvidence;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code activity-map.need-assessed}. */
record NeedAssessed(
        String classification,
        @Nullable Double consistency,
        double importance,
        double satisfaction,
        @Nullable String satisfactionBasis,
        double opportunity,
        int reps,
        int interviews,
        int regionCount,
        int quarterCount,
        int statements,
        @Nullable List<MissingEvidence> missing) {

    NeedAssessed {
        Objects.requireNonNull(classification, "classification");
    }
}
