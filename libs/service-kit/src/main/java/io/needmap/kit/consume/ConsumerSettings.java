package io.needmap.kit.consume;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are consumed; {@code needmap.consumer.*}. */
@ConfigMapping(prefix = "needmap.consumer")
public interface ConsumerSettings {

    /** Whether this process consumes events at all. */
    @WithDefault("true")
    boolean enabled();

    /** Most events applied in one transaction. */
    @WithDefault("500")
    int batchSize();

    /** Tries of one event before it becomes a dead letter. */
    @WithDefault("5")
    int attempts();

    /** Pause before the second try; doubles with every further one. */
    @WithDefault("200ms")
    Duration retryDelay();

    /**
     * How long the events of one batch may be tried again together; after that, each that fails is put aside at once. A
     * consumer that works on one batch for five minutes loses its partitions, and would begin with the same events again.
     */
    @WithDefault("1m")
    Duration retryAtMost();

    /** An analysis is stale when it lags behind its topics by more. */
    @WithDefault("10s")
    Duration staleAfter();
}
