package io.needmap.materials.gap;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a gap is a gap; {@code needmap.gaps.*}. Priorities are 0 to 100. */
@ConfigMapping(prefix = "needmap.gaps")
interface GapSettings {

    /** From this priority on a gap opens. */
    @WithDefault("20")
    double opensAt();

    /** Below this priority it closes; lower than where it opens, so that it does not flicker. */
    @WithDefault("10")
    double closesAt();

    /** Satisfaction, 0 to 10, from which on a filled gap is verified when it has risen to there. */
    @WithDefault("5")
    double verifiedSatisfaction();

    /** The highest priority of what one rep merely wants. */
    @WithDefault("25")
    double wantCap();

    /** How long each change of a gap can be read back; before that, how it stood when each day (UTC) was over. */
    @WithDefault("90d")
    Duration everyChangeKept();

    /** How long the past can be read back at all. */
    @WithDefault("1095d")
    Duration pastKept();
}
