package io.needmap.kit.maintenance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things are kept that only serve the work itself; {@code needmap.purge.*}. */
@ConfigMapping(prefix = "needmap.purge")
public interface PurgeSettings {

    /** Idempotency keys: after that, the same key makes another resource. */
    @WithDefault("7d")
    Duration idempotencyKeys();

    /** Notes of applied events; longer than a topic delivers anything again. */
    @WithDefault("14d")
    Duration inbox();

    /** Files and row outcomes of finished imports; the job itself stays. */
    @WithDefault("30d")
    Duration imports();

    /** Uploads that became no job. */
    @WithDefault("1d")
    Duration uploads();

    /** Rows deleted in one transaction. */
    @WithDefault("10000")
    int batchSize();
}
