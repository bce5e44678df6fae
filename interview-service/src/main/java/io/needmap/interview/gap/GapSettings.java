package io.needmap.interview.gap;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When something was asked often enough; {@code needmap.gaps.*}. */
@ConfigMapping(prefix = "needmap.gaps")
public interface GapSettings {

    /** Completed interviews that a transition needs in a region and a quarter. */
    @WithDefault("2")
    int fewestInterviews();

    /** Quarters that are looked at, with the current one. */
    @WithDefault("4")
    int quarters();

    /** How long a rejected lead is a reason to ask. */
    @WithDefault("180d")
    Duration rejections();
}
