package io.needmap.local.loading;

import io.needmap.local.api.ApiException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Facts travel between the services as events, within moments. What depends on a fact of another service is asked for
 * again until that fact has arrived.
 */
public final class Arrival {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Arrival() {}

    /**
     * The answer to the request, once the service knows what it is about.
     *
     * @param notYet problem codes that mean that a fact has not arrived
     * @throws ApiException when it has not arrived after two minutes, or for any other problem at once
     */
    public static <T> T await(Supplier<T> request, String... notYet) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return request.get();
            } catch (ApiException e) {
                if (!List.of(notYet).contains(e.code()) || System.nanoTime() > deadline) {
                    throw e;
                }
                Pauses.pause(LOOK);
            }
        }
    }
}
