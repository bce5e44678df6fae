package io.needmap.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class DepartureTest {

    private final MultivaluedHashMap<String, Object> headers = new MultivaluedHashMap<>();
    private final ContainerResponseContext answer = (ContainerResponseContext) Proxy.newProxyInstance(
            DepartureTest.class.getClassLoader(),
            new Class<?>[] {ContainerResponseContext.class},
            (proxy, method, arguments) -> headers);
    private final Departure departure = new Departure();

    @Test
    void connectionsAreKeptWhileTheProcessStays() {
        departure.sayGoodbye(answer);

        assertThat(headers).isEmpty();
    }

    @Test
    void connectionsAreClosedOnceItIsAboutToEnd() {
        departure.begin(new ShutdownDelayInitiatedEvent());

        departure.sayGoodbye(answer);

        assertThat(headers.getFirst("Connection")).isEqualTo("close");
    }
}
