package io.needmap.materials.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
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
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

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

    /**
     * When material must have been verified last, to have a label today; what has expired is STALE besides.
     *
     * @param from the first day
     * @param until the day after the last one
     */
    public record VerifiedBetween(MaterialKind kind, LocalDate from, LocalDate until) {}

    /** For each kind of material, when it must have been verified to have the label. */
    public List<VerifiedBetween> verifiedBetween(FreshnessLabel wanted, LocalDate today) {
        return Stream.of(MaterialKind.values())
                .map(kind -> {
                    var fresh = oldest(kind, settings.fresh(), today);
                    var due = oldest(kind, settings.due(), today);
                    return switch (wanted) {
                        case FRESH -> new VerifiedBetween(kind, fresh, LATEST);
                        case DUE -> new VerifiedBetween(kind, due, fresh);
                        case STALE -> new VerifiedBetween(kind, EARLIEST, due);
                    };
                })
                .toList();
    }

    /** The first day on which a verification still gives this freshness. */
    private LocalDate oldest(MaterialKind kind, double least, LocalDate today) {
        var day = today;
        while (of(kind, day.minusDays(1), null, today) >= least) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** From where on material is FRESH, and from where on DUE. */
    public FreshnessSettings thresholds() {
        return settings;
    }
}
