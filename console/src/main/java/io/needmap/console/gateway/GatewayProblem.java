package io.needmap.console.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** An answer of the gateway itself, as a problem document (RFC 9457). */
record GatewayProblem(int status, String code, String title, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static GatewayProblem unknownCollection() {
        return new GatewayProblem(
                404,
                "UNKNOWN_COLLECTION",
                "No service has this collection",
                "The API documents list every collection: /api-docs");
    }

    static GatewayProblem notAnswering(String program) {
        return new GatewayProblem(
                503,
                "SERVICE_UNAVAILABLE",
                program + " is not answering",
                "Nothing is known about the request's effect; send it again with the same Idempotency-Key.");
    }

    Buffer body() {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .put("detail", detail)
                .toBuffer();
    }

    void send(HttpServerResponse response) {
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE).end(body());
    }
}
