package io.needmap.activitymap.meaning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How suggestions are found; {@code needmap.similarity.*}. */
@ConfigMapping(prefix = "needmap.similarity")
public interface MeaningSettings {

    /**
     * Whether by meaning too, not by words alone: some hundred MB outside the heap, and tens of milliseconds for each
     * statement that is looked at for the first time.
     */
    @WithDefault("false")
    boolean meaning();
}
