package io.needmap.materials.coverage;

import java.util.UUID;

/**
 * A material's part in the coverage of an activity.
 *
 * @param fit how well it serves the activity, 0 to 1
 * @param fresh how much of it still holds, 0 to 1 (formula 10)
 * @param weight 1, or 0.5 when reps made it themselves; half of that at risk
 */
public record CoveringMaterial(UUID id, String title, double fit, double fresh, double weight) {

    double share() {
        return fit * fresh * weight;
    }
}
