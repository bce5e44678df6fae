package io.needmap.leads.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class EndpointService {

    private final EndpointRepository endpoints;
    private final Targets targets;
    private final WebhookSettings settings;
    private final Creations creations;
    private final MergePatch patches;
    private final Journal journal;
    private final History history;
    private final Clock clock;

    EndpointService(
            EndpointRepository endpoints,
            Targets targets,
            WebhookSettings settings,
            Creations creations,
            MergePatch patches,
            Journal journal,
            History history,
            Clock clock) {
        this.endpoints = endpoints;
        this.targets = targets;
        this.settings = settings;
        this.creations = creations;
        this.patches = patches;
        this.journal = journal;
        this.history = history;
        this.clock = clock;
    }

    Creation<EndpointResponse> create(EndpointRequest request, @Nullable String key) {
        check(request.url(), request.typesOrAll());
        return creations.once(
                "webhook-endpoints",
                key,
                request.id(),
                request,
                id -> endpoints.find(id).map(EndpointResponse::of),
                id -> insert(id, request));
    }

    private EndpointResponse insert(UUID id, EndpointRequest request) {
        var endpoint = Endpoint.create(id, request, Signature.newSecret(), clock.instant());
        endpoints.insert(endpoint);
        var response = EndpointResponse.of(endpoint);
        journal.record(Change.created(WebhookEvents.CHANGED, id, response));
        return response.with(endpoint.secret(), null);
    }

    private void check(String url, List<String> types) {
        targets.checked(url);
        for (int i = 0; i < types.size(); i++) {
            if (!EventTypes.areKnown(types.get(i))) {
                throw ProblemException.field(
                        WebhookProblem.UNKNOWN_EVENT_TYPE,
                        "/eventTypes/" + i,
                        "say a type of docs/events.md, or the beginning of one and a star");
            }
        }
    }

    /** At another address nothing has failed yet: what waits is told there at once. */
    EndpointResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        var before = endpoints.getForChange(id);
        var after = change(id, ifMatch, endpoint -> {
            var state = new EndpointPatch(endpoint.url(), endpoint.description(), endpoint.eventTypes());
            var patched = patches.apply(state, patch, EndpointPatch.class);
            check(patched.url(), patched.typesOrAll());
            return endpoint.changed(patched);
        });
        if (!after.url().equals(before.url())) {
            endpoints.startAgain(id, clock.instant());
        }
        return after;
    }

    EndpointResponse rotate(UUID id, @Nullable String ifMatch) {
        String secret = Signature.newSecret();
        var until = clock.instant().plus(settings.formerSecret());
        return change(id, ifMatch, endpoint -> endpoint.rotated(secret, until)).with(secret, null);
    }

    EndpointResponse disable(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, endpoint -> endpoint.disabled(DisabledBecause.BY_HAND));
    }

    /** What waits is told at once. */
    EndpointResponse enable(UUID id, @Nullable String ifMatch) {
        var response = change(id, ifMatch, Endpoint::enabled);
        endpoints.startAgain(id, clock.instant());
        return response;
    }

    /**
     * Nobody wants it: by the answer of the endpoint, or since no try goes well. Unless it was disabled, or got another
     * address, while that try was made.
     */
    void giveUp(DueDelivery tried, DisabledBecause because) {
        var endpoint = endpoints.getForChange(tried.endpointId());
        if (endpoint.state() == EndpointState.ENABLED && endpoint.url().equals(tried.url())) {
            change(tried.endpointId(), "*", enabled -> enabled.disabled(because));
        }
    }

    private EndpointResponse change(UUID id, @Nullable String ifMatch, UnaryOperator<Endpoint> change) {
        var before = endpoints.getForChange(id);
        Etags.require(ifMatch, before.version());
        var after = change.apply(before);
        endpoints.update(after);
        var response = EndpointResponse.of(after);
        journal.record(Change.changed(WebhookEvents.CHANGED, id, EndpointResponse.of(before), response));
        return response;
    }

    EndpointResponse get(UUID id) {
        var endpoint = known(id);
        return EndpointResponse.of(endpoint).with(null, EndpointHealth.of(endpoint, endpoints.backlog(id)));
    }

    SecretResponse secret(UUID id) {
        return new SecretResponse(known(id).secret());
    }

    Page<EndpointResponse> list(@Nullable String pageToken, int limit) {
        var rows = endpoints.pageAfter(PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, e -> new Object[] {e.id()}, EndpointResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        known(id);
        return history.of(id, pageToken, limit);
    }

    private Endpoint known(UUID id) {
        return endpoints.find(id).orElseThrow(() -> ProblemException.notFound("webhook endpoint", id));
    }
}
