package io.needmap.console.api;

import io.needmap.console.service.Answered;
import io.needmap.console.service.Service;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A question on its way to a service: asked already, so that several are answered at the same time. */
public final class Pending<T> {

    private static final int FIRST_ERROR = 300;

    private final Service service;
    private final CompletableFuture<Answered> answer;
    private final Function<Answered, T> reading;

    Pending(Service service, CompletableFuture<Answered> answer, Function<Answered, T> reading) {
        this.service = service;
        this.answer = answer;
        this.reading = reading;
    }

    /** Waits for the answer; no longer than a page may take. Never fails. */
    public Reply<T> reply() {
        var answered = answer.join();
        if (!answered.answered()) {
            return Reply.failed(Trouble.silent(service));
        }
        return answered.status() < FIRST_ERROR
                ? Reply.of(reading.apply(answered))
                : Reply.failed(Json.trouble(service, answered));
    }
}
