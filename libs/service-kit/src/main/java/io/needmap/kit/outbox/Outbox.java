package io.needmap.kit.outbox;

import io.needmap.kit.database.AfterCommit;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Jdbi;

/** The only way to publish: events wait here, written in the business transaction, until the relay has sent them. */
@ApplicationScoped
public class Outbox {

    private final Jdbi jdbi;
    private final RelaySignal signal;
    private final AfterCommit afterCommit;

    public Outbox(Jdbi jdbi, RelaySignal signal, AfterCommit afterCommit) {
        this.jdbi = jdbi;
        this.signal = signal;
        this.afterCommit = afterCommit;
    }

    /** An event and its topic. */
    public record Message(String topic, EventEnvelope event) {}

    /** Stores events in order, many in one row; the relay is woken when the transaction commits. */
    @Transactional(TxType.MANDATORY)
    public void append(List<Message> messages) {
        var next = CompletableFuture.completedFuture(Bundle.of(part(messages, 0)));
        for (int from = 0; from < messages.size(); from += Bundle.MOST_EVENTS) {
            var written = written(next);
            var following = part(messages, from + Bundle.MOST_EVENTS);
            if (!following.isEmpty()) {
                // One core writes the next events down while the other one, the database's, takes these in.
                next = CompletableFuture.supplyAsync(() -> Bundle.of(following));
            }
            written.forEach(this::insert);
        }
        afterCommit.run(signal::wake);
    }

    private static List<Message> part(List<Message> messages, int from) {
        int size = messages.size();
        return messages.subList(Math.min(from, size), Math.min(from + Bundle.MOST_EVENTS, size));
    }

    private static List<Bundle> written(CompletableFuture<List<Bundle>> bundles) {
        try {
            return bundles.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProblemException refused ? refused : e;
        }
    }

    private void insert(Bundle bundle) {
        jdbi.useHandle(h -> h.createUpdate("INSERT INTO outbox_bundle (events, lines) VALUES (:events, :lines)")
                .bind("events", bundle.events())
                .bind("lines", bundle.lines())
                .execute());
    }
}
