package io.needmap.leads.webhook;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of an endpoint's deliveries, and their replay. */
@ApplicationScoped
@Transactional
class DeliveryService {

    private final EndpointRepository endpoints;
    private final DeliveryRepository deliveries;
    private final Clock clock;

    DeliveryService(EndpointRepository endpoints, DeliveryRepository deliveries, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    Page<DeliveryResponse> list(UUID endpointId, @Nullable DeliveryState state, @Nullable String pageToken, int limit) {
        known(endpointId);
        var after = PageToken.parse(pageToken, 1);
        long before = after == null ? Long.MAX_VALUE : after.whole(0);
        var rows = deliveries.pageBefore(endpointId, state, before, limit);
        return Page.of(rows, limit, d -> new Object[] {d.seq()}, d -> d);
    }

    DeliveryDetail get(UUID endpointId, UUID id) {
        var delivery = deliveries.find(endpointId, id).orElseThrow(() -> ProblemException.notFound("delivery", id));
        return new DeliveryDetail(delivery, deliveries.attempts(delivery.seq()));
    }

    ReplayResult replay(UUID endpointId, ReplayRequest request) {
        var endpoint = known(endpointId);
        if (endpoint.state() == EndpointState.DISABLED) {
            throw new ProblemException(WebhookProblem.ENDPOINT_DISABLED, "enable it first");
        }
        var now = clock.instant();
        // Nothing is told yet of what comes, and nothing was told before anybody counted time so.
        var to = request.to() == null || request.to().isAfter(now) ? now : request.to();
        if (!request.from().isBefore(to)) {
            throw ProblemException.field(WebhookProblem.RANGE_EMPTY, "/to", "say a time after from");
        }
        var from = request.from().isBefore(Instant.EPOCH) ? Instant.EPOCH : request.from();
        return new ReplayResult(deliveries.replay(endpoint, from, to, request.onlyFailed(), now));
    }

    private Endpoint known(UUID id) {
        return endpoints.find(id).orElseThrow(() -> ProblemException.notFound("webhook endpoint", id));
    }
}
