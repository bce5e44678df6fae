package io.needmap.materials.coverage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How well an activity is covered, and by what.
 *
 * @param coverage 0 to 1 (formula 4)
 * @param formula the product with its numbers
 * @param gapId the gap that coverage once left open, if any
 */
record CoverageResponse(
        UUID activityId,
        String activityName,
        double coverage,
        String formula,
        List<CoverageMaterial> materials,
        @Nullable UUID gapId,
        @Nullable Instant assessedAt) {

    /** A material with the label of its freshness. */
    record CoverageMaterial(
            UUID id,
            String title,
            double fit,
            double fresh,
            MaterialFreshness.FreshnessLabel freshness,
            double weight) {}

    static CoverageResponse of(CoverageRepository.Row row, MaterialFreshness freshness) {
        var materials = row.materials().stream()
                .map(m -> new CoverageMaterial(
                        m.id(), m.title(), m.fit(), m.fresh(), freshness.label(m.fresh()), m.weight()))
                .toList();
        return new CoverageResponse(
                row.activityId(),
                row.activityName(),
                row.coverage(),
                CoverageFormula.explain(row.materials()),
                materials,
                row.gapId(),
                row.assessedAt());
    }
}
