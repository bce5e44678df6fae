package io.needmap.kit.outbox;

import io.needmap.kit.database.AfterCommit;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The only way to publish: events wait here, written in the business transaction, until the relay has sent them. */
@ApplicationScoped
public class Outbox {

    /** Larger events would be refused by the broker and hold up everything behind them. */
    private static final int MAX_BYTES = 256 * 1024;

    /** A bundle is sent at once; so much fits into the memory of the smallest service several times. */
    private static final int BUNDLE_EVENTS = 500;

    private static final int BUNDLE_LENGTH = 1 << 20;
    private static final int MOST_BYTES_OF_A_CHAR = 3;

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
        var bundle = new ArrayList<WaitingEvent>();
        int length = 0;
        for (var message : messages) {
            var waiting = WaitingEvent.of(message.topic(), message.event().subject(), write(message.event()));
            bundle.add(waiting);
            length += waiting.envelope().length();
            if (bundle.size() == BUNDLE_EVENTS || length > BUNDLE_LENGTH) {
                insert(bundle);
                bundle.clear();
                length = 0;
            }
        }
        if (!bundle.isEmpty()) {
            insert(bundle);
        }
        afterCommit.run(signal::wake);
    }

    private void insert(List<WaitingEvent> bundle) {
        jdbi.useHandle(h -> h.createUpdate("INSERT INTO outbox_bundle (events, lines) VALUES (:events, :lines)")
                .bind("events", bundle.size())
                .bind("lines", WaitingEvent.lines(bundle))
                .execute());
    }

    private static String write(EventEnvelope event) {
        String envelope = EventJson.write(event);
        boolean large = envelope.length() * MOST_BYTES_OF_A_CHAR > MAX_BYTES
                && envelope.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
        if (large) {
            throw new ProblemException(
                    CommonProblem.TOO_LARGE,
                    "an event of this change would be larger than %d bytes".formatted(MAX_BYTES));
        }
        return envelope;
    }
}
