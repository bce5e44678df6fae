package io.needmap.leads.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Throws away what is too old to be replayed and waits for nobody. */
@ApplicationScoped
class WebhookPurge {

    private final HeardRepository heard;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookPurge(HeardRepository heard, WebhookSettings settings, Clock clock) {
        this.heard = heard;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void purge() {
        boolean more;
        do {
            more = QuarkusTransaction.requiringNew()
                    .call(() -> heard.purge(clock.instant().minus(settings.kept())));
        } while (more);
    }
}
