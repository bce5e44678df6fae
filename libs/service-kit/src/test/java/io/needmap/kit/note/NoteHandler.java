package io.needmap.kit.note;

import io.needmap.kit.aggregate.Versioned;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** A replica of the service's own notes; some texts make it fail. */
@ApplicationScoped
public class NoteHandler implements EventHandler {

    /** Events with this text fail until it is allowed. */
    public static final String POISON = "poison";

    /** Events that begin so are answered with an event. */
    public static final String ECHO = "echo ";

    private record NoteState(UUID id, long version, String text) {}

    private record Echo(UUID id, long version, String text) implements Versioned {}

    private final Jdbi jdbi;
    private final Journal journal;
    private final AtomicInteger poisoned = new AtomicInteger();
    private final List<String> settledBy = new CopyOnWriteArrayList<>();
    private volatile boolean poisonAllowed;

    NoteHandler(Jdbi jdbi, Journal journal) {
        this.jdbi = jdbi;
        this.journal = journal;
    }

    public void allowPoison(boolean allowed) {
        poisonAllowed = allowed;
    }

    /** How often an event with the poison was tried. */
    public int poisonTries() {
        return poisoned.get();
    }

    @Override
    public Set<EventType> events() {
        return Set.of(NoteEvents.CHANGED);
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        for (var event : events) {
            var note = EventJson.data(event, NoteState.class);
            if (note.text().equals(POISON)) {
                poisoned.incrementAndGet();
                if (!poisonAllowed) {
                    throw new IllegalStateException("this note cannot be applied");
                }
            }
            jdbi.useHandle(h -> h.createUpdate("""
                            INSERT INTO note_replica (id, sequence, text) VALUES (:id, :sequence, :text)
                            ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, text = excluded.text,
                                applied = note_replica.applied + 1
                            WHERE note_replica.sequence < excluded.sequence
                            """)
                    .bind("id", event.subject())
                    .bind("sequence", event.sequenceNumber())
                    .bind("text", note.text())
                    .execute());
            if (note.text().startsWith(ECHO) && !echoed(event)) {
                var echo = new Echo(
                        UUID.nameUUIDFromBytes(event.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        1,
                        note.text());
                journal.record(Change.created(NoteEvents.ECHOED, echo.id(), echo));
            }
        }
    }

    /** A rebuild brings the event again; the echo is no replica and stays. */
    private boolean echoed(EventEnvelope event) {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT FROM history WHERE causation_id = :event)")
                .bind("event", event.id())
                .mapTo(Boolean.class)
                .one());
    }

    /** The threads that brought the tally up to date. */
    public List<String> settledBy() {
        return List.copyOf(settledBy);
    }

    @Override
    public void settle() {
        settledBy.add(Thread.currentThread().getName());
        jdbi.useHandle(h -> h.execute("""
                INSERT INTO note_tally (notes) SELECT count(*) FROM note_replica
                ON CONFLICT (one) DO UPDATE SET notes = excluded.notes
                """));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("note_replica", "note_tally");
    }
}
