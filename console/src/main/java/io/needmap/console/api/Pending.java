package io.needmap.console.api;

import io.needmap.console.service.Answered;
import io.needmap.console.service.Service;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** A question on its way to a service: asked already, so that several are answered at the same time. */
public final class Pending<T> {

    private static final int FIRST_ERROR = 300;
    private static final Logger LOG = Logger.getLogger(Pending.class);

    private final Service service;
    private final CompletableFuture<Answered> answer;
    private final Function<Answered, T> reading;
    private final Silence silence;

    Pending(Service service, CompletableFuture<Answered> answer, Function<Answered, T> reading, Silence silence) {
        this.service = service;
        this.answer = answer;
        this.reading = reading;
        this.silence = silence;
    }

    /** Waits for the answer; no longer than a page may take. Never fails. */
    public Reply<T> reply() {
        var answered = answer.join();
        if (!answered.answered()) {
            return failed(Trouble.silent(service));
        }
        if (answered.status() >= FIRST_ERROR) {
            return failed(Json.trouble(service, answered));
        }
        try {
            return Reply.of(reading.apply(answered));
        } catch (UncheckedIOException e) {
            LOG.warnf(e, "%s answered what cannot be read", service.program());
            return failed(Trouble.silent(service));
        }
    }

    private Reply<T> failed(Trouble trouble) {
        if (trouble.isAway()) {
            silence.of(service);
        }
        return Reply.failed(trouble);
    }
}
