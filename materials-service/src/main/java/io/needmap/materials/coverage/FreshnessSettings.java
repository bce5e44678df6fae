package io.needmap.materials.coverage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How material ages; {@code needmap.freshness.*}. */
@ConfigMapping(prefix = "needmap.freshness")
public interface FreshnessSettings {

    /** Half-lives in days that differ from the defaults of {@link MaterialKind}. */
    Map<MaterialKind, Integer> halfLifeDays();

    /** From here on material is FRESH, 0 to 1. */
    @WithDefault("0.70")
    double fresh();

    /** From here on it is DUE for verification, below it is STALE. */
    @WithDefault("0.50")
    double due();

    /** How often it is looked whether a new day has begun. */
    @WithDefault("5m")
    Duration checkEvery();
}
