package io.needmap.similarity.kept;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How texts are compared; {@code needmap.similarity.*}. */
@ConfigMapping(prefix = "needmap.similarity")
public interface MeaningSettings {

    /**
     * Whether by meaning too, not by words alone: some hundred MB outside the heap, and tens of milliseconds for each
     * text that is looked at for the first time.
     */
    @WithDefault("false")
    boolean meaning();

    /** How long a new wording waits at most until the model looks at it. */
    @WithDefault("5s")
    Duration every();
}
