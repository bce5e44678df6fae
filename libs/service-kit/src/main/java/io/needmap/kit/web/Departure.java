package io.needmap.kit.web;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sends callers elsewhere before this process ends. While it waits out {@code quarkus.shutdown.delay}, every answer closes
 * its connection: the next request of a gateway that keeps connections goes to another replica, and none is under way on
 * a connection that is cut.
 */
@ApplicationScoped
public class Departure {

    private volatile boolean leaving;

    void begin(@Observes ShutdownDelayInitiatedEvent begun) {
        leaving = true;
    }

    /** Asks the caller not to use the connection again. */
    @ServerResponseFilter
    public void sayGoodbye(ContainerResponseContext response) {
        if (leaving) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }
}
