package io.needmap.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works; {@code needmap.outbox.*}. */
@ConfigMapping(prefix = "needmap.outbox")
public interface RelaySettings {

    /** Events sent and deleted at once. */
    @WithDefault("500")
    int batchSize();

    /** The safety net for commits of other replicas of the service. */
    @WithDefault("1s")
    Duration pollInterval();

    /** How long the broker may take to acknowledge. */
    @WithDefault("15s")
    Duration sendTimeout();
}
