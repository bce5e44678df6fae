package io.needmap.local.api;

import com.fasterxml.jackson.databind.JsonNode;

/** The API refused a request: carries the status and the problem document (RFC 9457) of the answer. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode problem;

    ApiException(String request, int status, JsonNode problem) {
        super("%s: %d %s".formatted(request, status, describe(problem)));
        this.status = status;
        this.problem = problem;
    }

    /** The HTTP status of the answer, or 0 when there was none. */
    public int status() {
        return status;
    }

    /** The stable code of the problem, for instance {@code NEEDS_CONTEXT}; empty when the answer has none. */
    public String code() {
        return problem.path("code").asText("");
    }

    /** The whole problem document; an empty object when the answer was not JSON. */
    public JsonNode problem() {
        return problem;
    }

    private static String describe(JsonNode problem) {
        var text = new StringBuilder(problem.path("code").asText(""));
        append(text, problem.path("detail").asText(problem.path("title").asText("")));
        for (var error : problem.path("errors")) {
            append(
                    text,
                    error.path("pointer").asText("") + " "
                            + error.path("message").asText(""));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String part) {
        if (!part.isBlank()) {
            text.append(text.isEmpty() ? "" : "; ").append(part);
        }
    }
}
