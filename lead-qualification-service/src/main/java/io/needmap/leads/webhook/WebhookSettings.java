package io.needmap.leads.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How endpoints are told; {@code needmap.webhooks.*}. */
@ConfigMapping(prefix = "needmap.webhooks")
interface WebhookSettings {

    /** Waits after the first, second … try that failed. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retries();

    /** How long an endpoint may take to answer. */
    @WithDefault("15s")
    Duration timeout();

    /** How long the former secret still signs after a new one was made. */
    @WithDefault("24h")
    Duration formerSecret();

    /** How long events and deliveries are kept for replay. */
    @WithDefault("30d")
    Duration kept();

    /** Tries that go on at once, of one endpoint. */
    @WithDefault("4")
    int atOnce();

    /** How soon what is due is found. */
    @WithDefault("1s")
    Duration look();

    /** For tests: addresses of this machine and of private networks are told as well, without TLS. Never in production. */
    @WithDefault("false")
    boolean allowPrivate();
}
