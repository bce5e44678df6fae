package io.needmap.materials.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How much of a material still holds (formula 10). */
@ApplicationScoped
public class MaterialFreshness {

    /** What a freshness means for whoever looks after the material. */
    public enum FreshnessLabel {
        FRESH,
        DUE,
        STALE
    }

    private static final double MILLIONTHS = 1e6;

    private final FreshnessSettings settings;

    MaterialFreshness(FreshnessSettings settings) {
        this.settings = settings;
    }

    /**
     * fresh = 2^(−days since verified / H), 0 after expiry; to six decimals, so that what is computed from it can be
     * computed again from what is shown.
     *
     * @param verifiedOn the last verification, or when the material was recorded
     * @param expiresOn the last day on which it holds
     */
    public double of(MaterialKind kind, LocalDate verifiedOn, @Nullable LocalDate expiresOn, LocalDate today) {
        if (expiresOn != null && today.isAfter(expiresOn)) {
            return 0;
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(verifiedOn, today));
        int halfLife = settings.halfLifeDays().getOrDefault(kind, kind.halfLifeDays());
        return Math.round(Math.pow(2, -(double) days / halfLife) * MILLIONTHS) / MILLIONTHS;
    }

    /** The label of a freshness. */
    public FreshnessLabel label(double fresh) {
        return fresh >= settings.fresh()
                ? FreshnessLabel.FRESH
                : fresh >= settings.due() ? FreshnessLabel.DUE : FreshnessLabel.STALE;
    }

    /** From where on material is FRESH, and from where on DUE. */
    public FreshnessSettings thresholds() {
        return settings;
    }
}
