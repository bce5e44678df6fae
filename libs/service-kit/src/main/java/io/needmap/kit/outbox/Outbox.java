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
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The only way to publish: events wait here, written in the business transaction, until the relay has sent them. */
@ApplicationScoped
public class Outbox {

    /** Larger events would be refused by the broker and hold up everything behind them. */
    private static final int MAX_BYTES = 256 * 1024;

    private final Jdbi jdbi;
    private final RelaySignal signal;
    private final AfterCommit afterCommit;

    public Outbox(Jdbi jdbi, RelaySignal signal, AfterCommit afterCommit) {
        this.jdbi = jdbi;
        this.signal = signal;
        this.afterCommit = afterCommit;
    }

    /** Stores events with one statement, in order; the relay is woken when the transaction commits. */
    @Transactional(TxType.MANDATORY)
    public void append(List<String> topics, List<EventEnvelope> events) {
        var envelopes = events.stream().map(EventJson::write).toArray(String[]::new);
        for (String envelope : envelopes) {
            if (envelope.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
                throw new ProblemException(
                        CommonProblem.TOO_LARGE,
                        "an event of this change would be larger than %d bytes".formatted(MAX_BYTES));
            }
        }
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO outbox_event (event_id, topic, message_key, envelope)
                        SELECT id, topic, key, envelope
                        FROM unnest(:ids, :topics, :keys, :envelopes) WITH ORDINALITY AS e (id, topic, key, envelope, n)
                        ORDER BY n
                        """)
                .bind("ids", events.stream().map(EventEnvelope::id).toArray(UUID[]::new))
                .bind("topics", topics.toArray(String[]::new))
                .bind("keys", events.stream().map(e -> e.subject().toString()).toArray(String[]::new))
                .bind("envelopes", envelopes)
                .execute());
        afterCommit.run(signal::wake);
    }
}
