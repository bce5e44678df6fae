package io.needmap.materials.coverage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formula 4: cov = 1 − Π(1 − fit·fresh·o) over confirmed matches of published or at-risk material. */
public final class CoverageFormula {

    private static final double MILLIONTHS = 1e6;

    private CoverageFormula() {}

    /** 0 to 1, to six decimals; 0 without material. */
    public static double coverage(List<CoveringMaterial> materials) {
        double missing = 1;
        for (var material : materials) {
            missing *= 1 - material.share();
        }
        return Math.round((1 - missing) * MILLIONTHS) / MILLIONTHS;
    }

    /** The product with its numbers, as a person would check it. */
    public static String explain(List<CoveringMaterial> materials) {
        if (materials.isEmpty()) {
            return "0: no published material has a confirmed match";
        }
        return materials.stream()
                .map(m -> String.format(Locale.ROOT, "(1 − %s·%s·%s)", m.fit(), m.fresh(), m.weight()))
                .collect(Collectors.joining("·", "1 − ", " = " + coverage(materials)));
    }
}
