package io.needmap.e2e.badinput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.api.NeedmapApi;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What a service answered to a bad request, and what is wrong with that answer. */
record Answered(BadRequest request, int status, String type, String body) {

    static Answered of(BadRequest request, HttpResponse<String> response) {
        return new Answered(
                request,
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    /** A line for people when the answer is not what it should be. */
    Optional<String> fault() {
        if (!request.statuses().contains(status)) {
            return fault("expected " + request.statuses());
        }
        if (!type.startsWith("application/problem+json")) {
            return fault("its type is " + type);
        }
        var problem = problem();
        if (problem.path("code").asText().isBlank() || problem.path("status").asInt() != status) {
            return fault("it has no code, or another status inside");
        }
        return body.contains("Exception") || body.contains("io.needmap.")
                ? fault("it speaks of our classes")
                : Optional.empty();
    }

    private Optional<String> fault(String what) {
        var shown = body.length() > 300 ? body.substring(0, 300) + "…" : body;
        return Optional.of("%s → %d, %s: %s".formatted(request.why(), status, what, shown));
    }

    private JsonNode problem() {
        try {
            return NeedmapApi.json().readTree(body);
        } catch (JsonProcessingException e) {
            return NeedmapApi.json().createObjectNode();
        }
    }
}
