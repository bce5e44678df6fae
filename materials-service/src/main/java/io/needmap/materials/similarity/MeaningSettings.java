package io.needmap.materials.similarity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How matches are proposed; {@code needmap.similarity.*}. */
@ConfigMapping(prefix = "needmap.similarity")
interface MeaningSettings {

    /**
     * Whether by meaning too, not by words alone: some hundred MB outside the heap, and tens of milliseconds for each
     * material and activity that is looked at for the first time, beside the requests.
     */
    @WithDefault("false")
    boolean meaning();
}
