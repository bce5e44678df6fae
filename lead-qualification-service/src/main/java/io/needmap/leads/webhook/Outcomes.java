package io.needmap.leads.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Takes deliveries out of the queue and notes how they went. After a failure the endpoint as a whole is left alone for a
 * while, then tried with one message; a message that alone is refused waits for itself. When the schedule is used up, an
 * endpoint that takes nothing is disabled and keeps its queue; a message that alone is refused has failed.
 */
@ApplicationScoped
@Transactional
class Outcomes {

    private final DeliveryRepository deliveries;
    private final EndpointRepository endpoints;
    private final EndpointService service;
    private final WebhookSettings settings;
    private final Clock clock;

    Outcomes(
            DeliveryRepository deliveries,
            EndpointRepository endpoints,
            EndpointService service,
            WebhookSettings settings,
            Clock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.service = service;
        this.settings = settings;
        this.clock = clock;
    }

    List<DueDelivery> claim(Collection<UUID> busy) {
        var now = clock.instant();
        // Longer than a try can take: whoever dies with deliveries in hand gives them back by that.
        return deliveries.claim(now, now.plus(settings.timeout().multipliedBy(3)), busy, settings.atOnce());
    }

    void note(DueDelivery delivery, Answered answered, Instant begun) {
        var endpoint = endpoints.getForChange(delivery.endpointId());
        var now = clock.instant();
        var attempt = new Attempt(
                begun,
                answered.status(),
                answered.error(),
                Duration.between(begun, now).toMillis());
        if (answered.wentWell()) {
            deliveries.tried(delivery, DeliveryState.DELIVERED, attempt, now, now);
            endpoints.succeeded(delivery.endpointId(), now);
            return;
        }
        if (!endpoint.url().equals(delivery.url())) {
            // Said nothing of the address that it has now.
            deliveries.tried(delivery, DeliveryState.PENDING, attempt, now, null);
            return;
        }
        boolean alone = answered.refusesMessage() && !answered.isGone();
        boolean usedUp = (alone ? delivery.attempts() : delivery.failures() + 1)
                > settings.retries().size();
        var retryAt = now.plus(wait(alone ? delivery.attempts() : delivery.failures() + 1, answered));
        var state = alone && usedUp ? DeliveryState.FAILED : DeliveryState.PENDING;
        deliveries.tried(delivery, state, attempt, alone ? retryAt : now, state == DeliveryState.FAILED ? now : null);
        endpoints.failed(delivery, now, String.valueOf(answered.error()), alone ? null : retryAt);
        if (answered.isGone() || (usedUp && !alone)) {
            service.giveUp(delivery, answered.isGone() ? DisabledBecause.GONE : DisabledBecause.FAILING);
        }
    }

    private Duration wait(int failures, Answered answered) {
        var retries = settings.retries();
        var scheduled = retries.get(Math.min(failures, retries.size()) - 1);
        var wanted = answered.retryAfter();
        return wanted == null || wanted.compareTo(scheduled) < 0 ? scheduled : wanted;
    }
}
