package io.needmap.materials.material;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What it takes to approve material; {@code needmap.reviews.*}. */
@ConfigMapping(prefix = "needmap.reviews")
interface ReviewSettings {

    /** Reps who must have reviewed it. */
    @WithDefault("2")
    int reps();

    /** Regions that they must come from. */
    @WithDefault("2")
    int regions();

    /** Days after which who was asked is asked again. */
    @WithDefault("3")
    int remindAfterDays();

    /** From this share of ALREADY_COVERED on it is stopped, 0 to 1. */
    @WithDefault("0.5")
    double alreadyCoveredShare();
}
