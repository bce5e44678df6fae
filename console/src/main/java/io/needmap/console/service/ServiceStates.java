package io.needmap.console.service;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Asks all services at once whether they are ready. */
@ApplicationScoped
public class ServiceStates {

    private final ServiceClient client;

    ServiceStates(ServiceClient client) {
        this.client = client;
    }

    /** The state of each service, in their usual order. */
    public Future<List<ServiceState>> read() {
        var states = Arrays.stream(Service.values()).map(this::state).toList();
        return Future.all(states).map(all -> all.list());
    }

    private Future<ServiceState> state(Service service) {
        return client.read(service, "/q/health/ready").map(answer -> new ServiceState(service, answer.isPresent()));
    }
}
