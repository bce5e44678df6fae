package io.needmap.kit.note;

import static io.needmap.testkit.Api.ops;
import static org.awaitility.Awaitility.await;

import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the tests do with notes, through the API, the topics and the database. */
@ApplicationScoped
public class Notes {

    public static final String TOPIC = "needmap.kit.note.v1";

    /** A note as its consumer has it; {@code applied} counts how often it changed. */
    public record Replica(UUID id, long sequence, String text, int applied) {}

    private final Jdbi jdbi;

    Notes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public static EventProbe topic() {
        return new EventProbe(Infrastructure.kafka().bootstrapServers(), TOPIC);
    }

    public static EventProbe deadLetters() {
        return new EventProbe(Infrastructure.kafka().bootstrapServers(), TOPIC + ".kit-test.dlq");
    }

    /** Writes a note with a code of its own. */
    public static UUID write(String text) {
        return UUID.fromString(ops().body(Map.of("code", UUID.randomUUID().toString(), "text", text))
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static void rewrite(UUID id, long version, String text) {
        ops().header("If-Match", "\"" + version + "\"")
                .body(Map.of("text", text))
                .patch("/api/v1/notes/{id}", id)
                .then()
                .statusCode(200);
    }

    /** An event as another service would send it. */
    public static String event(UUID eventId, UUID subject, long sequence, String text) {
        return """
                {"specversion":"1.0","id":"%s","type":"io.needmap.kit.note-changed.v1","source":"/elsewhere",
                "subject":"%s","time":"2026-11-21T08:00:00Z","datacontenttype":"application/json","sequence":"%d",
                "data":{"id":"%s","version":%d,"code":"x","text":"%s"}}
                """.formatted(eventId, subject, sequence, subject, sequence, text);
    }

    public Optional<Replica> replica(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id, sequence, text, applied FROM note_replica WHERE id = :id")
                .bind("id", id)
                .mapTo(Replica.class)
                .findOne());
    }

    public Replica awaitReplica(UUID id, long sequence) {
        return await().atMost(Duration.ofSeconds(40))
                .until(() -> replica(id), r -> r.isPresent() && r.get().sequence() >= sequence)
                .orElseThrow();
    }

    public long count(String table) {
        return jdbi.withHandle(h ->
                h.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
    }

    public void awaitEmptyOutbox() {
        await().atMost(Duration.ofSeconds(40)).until(() -> count("outbox_bundle") == 0);
    }
}
