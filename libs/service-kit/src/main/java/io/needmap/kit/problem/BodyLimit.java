package io.needmap.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Answers a request that announces too large a body like every other problem, before its body is read. */
@ApplicationScoped
public class BodyLimit {

    /** Before the routes of Quarkus, which would answer without a body. */
    private static final int FIRST = 10_000;

    private final ObjectMapper json;
    private final MemorySize limit;

    public BodyLimit(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.json = json;
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext request) {
        if (length(request) <= limit.asLongValue()) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(CommonProblem.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(body());
    }

    private static long length(RoutingContext request) {
        @Nullable String announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return announced == null || !announced.matches("\\d{1,18}") ? 0 : Long.parseLong(announced);
    }

    private String body() {
        try {
            var problem = Problem.of(
                    CommonProblem.TOO_LARGE,
                    "send at most %d bytes".formatted(limit.asLongValue()),
                    List.of(),
                    Map.of());
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can be written", e);
        }
    }
}
