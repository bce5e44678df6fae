package io.needmap.materials.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Weighs the material of an activity on a day. */
@ApplicationScoped
public class CoverageCalculator {

    private static final Comparator<CoveringMaterial> BEST_FIRST =
            Comparator.comparingDouble(CoveringMaterial::share).reversed().thenComparing(CoveringMaterial::id);

    private final MaterialFreshness freshness;

    CoverageCalculator(MaterialFreshness freshness) {
        this.freshness = freshness;
    }

    /** The part of each material, the largest first. */
    public List<CoveringMaterial> weigh(List<MatchedMaterial> materials, LocalDate today) {
        return materials.stream().map(m -> weigh(m, today)).sorted(BEST_FIRST).toList();
    }

    private CoveringMaterial weigh(MatchedMaterial m, LocalDate today) {
        double atRisk = m.state() == MaterialState.AT_RISK ? 0.5 : 1;
        double fresh = freshness.of(m.kind(), m.verifiedOn(), m.expiresOn(), today);
        return new CoveringMaterial(
                m.id(), m.title(), m.fit(), fresh, m.origin().weight() * atRisk);
    }
}
