package io.needmap.leads.webhook;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;

/** Webhook settings without a running service: as they are by default, but for one switch. */
final class Settled {

    private Settled() {}

    static WebhookSettings publicOnly() {
        return settings(false);
    }

    static WebhookSettings privateToo() {
        return settings(true);
    }

    private static WebhookSettings settings(boolean allowPrivate) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(WebhookSettings.class)
                .withDefaultValue("needmap.webhooks.allow-private", Boolean.toString(allowPrivate))
                .withDefaultValue("needmap.webhooks.timeout", "5s")
                .build()
                .getConfigMapping(WebhookSettings.class);
    }
}
