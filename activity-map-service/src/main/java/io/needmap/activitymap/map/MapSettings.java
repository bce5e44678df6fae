package io.needmap.activitymap.map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far the map reaches back; {@code needmap.map.*}. */
@ConfigMapping(prefix = "needmap.map")
public interface MapSettings {

    /** How long what the map showed is kept, and every alignment; a meeting's snapshot stays for ever. */
    @WithDefault("1096d")
    Duration past();
}
