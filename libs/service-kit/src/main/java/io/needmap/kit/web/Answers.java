package io.needmap.kit.web;

import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creation.Outcome;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Success answers that are more than their body. */
public final class Answers {

    private Answers() {}

    /** 201 with Location when it was made, now or by the same request before; 200 when the client's id was known. */
    public static <T> RestResponse<T> of(Creation<T> creation, String collection, Function<T, UUID> id) {
        if (creation.outcome() == Outcome.EXISTING) {
            return RestResponse.ok(creation.value());
        }
        var location = URI.create("/api/v1/%s/%s".formatted(collection, id.apply(creation.value())));
        var answer = ResponseBuilder.<T>created(location).entity(creation.value());
        if (creation.outcome() == Outcome.REPLAYED) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.build();
    }

    /** 202 for work that goes on as a job, whose state is read at Location. */
    public static <T> RestResponse<T> accepted(Creation<T> creation, String collection, Function<T, UUID> id) {
        var location = URI.create("/api/v1/%s/%s".formatted(collection, id.apply(creation.value())));
        var answer = ResponseBuilder.<T>accepted(creation.value()).location(location);
        if (creation.outcome() != Outcome.CREATED) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.build();
    }
}
