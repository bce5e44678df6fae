package io.needmap.console.service;

import io.vertx.core.buffer.Buffer;

/**
 * What came back from a service.
 *
 * @param status its HTTP status; 0 when nothing came in time
 * @param body what it said
 */
public record Answered(int status, Buffer body) {

    static Answered nothing() {
        return new Answered(0, Buffer.buffer());
    }

    /** Whether the service said anything. */
    public boolean answered() {
        return status != 0;
    }
}
