package io.needmap.leads.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/** What endpoints were and will be told, for whoever has to erase some of it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class WebhookLog {

    private final HeardRepository heard;
    private final Clock clock;

    WebhookLog(HeardRepository heard, Clock clock) {
        this.heard = heard;
        this.clock = clock;
    }

    /** Drops everything that was told, or waits to be told, of these aggregates. */
    public void forget(Collection<UUID> aggregates) {
        heard.forget(aggregates, clock.instant());
    }
}
