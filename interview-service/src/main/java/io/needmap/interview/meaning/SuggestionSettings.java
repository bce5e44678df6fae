package io.needmap.interview.meaning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which statements are suggested as meaning the same; {@code needmap.suggestions.*}. */
@ConfigMapping(prefix = "needmap.suggestions")
public interface SuggestionSettings {

    /** The likeness that it takes, 0 to 1. */
    @WithDefault("0.25")
    double enough();

    /** How many of the newest statements without a theme are looked at, so that it costs the same however many there are. */
    @WithDefault("2000")
    int newest();

    /** How many of the newest statements of a theme stand for it. */
    @WithDefault("200")
    int standing();
}
