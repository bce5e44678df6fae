package io.needmap.kit.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files are taken in; {@code needmap.imports.*}. */
@ConfigMapping(prefix = "needmap.imports")
public interface ImportSettings {

    /** Whether this process works on jobs at all. */
    @WithDefault("true")
    boolean enabled();

    /** Rows applied in one transaction. */
    @WithDefault("1000")
    int batchSize();

    /** How soon a job is found that another process accepted or left behind. */
    @WithDefault("2s")
    Duration pollInterval();

    /** How long one batch may take. */
    @WithDefault("2m")
    Duration batchTimeout();

    /** How long a dry run may take, which is undone as a whole. */
    @WithDefault("1h")
    Duration dryRunTimeout();
}
