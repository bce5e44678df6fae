package io.needmap.kit.consume;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.needmap.kit.note.KitTest;
import io.needmap.kit.note.NoteHandler;
import io.needmap.kit.note.Notes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@KitTest
class ConsumerTest {

    @Inject
    Notes notes;

    @Inject
    NoteHandler handler;

    @Inject
    ConsumerState state;

    @Test
    void aDuplicateChangesNothing() {
        var event = UUID.randomUUID();
        var id = UUID.randomUUID();
        Notes.topic().send(id.toString(), Notes.event(event, id, 1, "once"));
        Notes.topic().send(id.toString(), Notes.event(event, id, 1, "once"));
        Notes.topic().send(id.toString(), Notes.event(event, id, 2, "the same event with another content"));
        passAllPartitions();
        assertThat(notes.awaitReplica(id, 1)).isEqualTo(new Notes.Replica(id, 1, "once", 1));
    }

    @Test
    void aLateEventDoesNotUndoANewerOne() {
        var id = UUID.randomUUID();
        Notes.topic().send(id.toString(), Notes.event(UUID.randomUUID(), id, 3, "newest"));
        Notes.topic().send(id.toString(), Notes.event(UUID.randomUUID(), id, 2, "late"));
        passAllPartitions();
        assertThat(notes.awaitReplica(id, 3).text()).isEqualTo("newest");
    }

    @Test
    void unknownTypesAndTombstonesAreIgnoredAndCounted() {
        var id = UUID.randomUUID();
        double before = state.ignoredSoFar();
        Notes.topic()
                .send(
                        id.toString(),
                        Notes.event(UUID.randomUUID(), id, 1, "x").replace("note-changed.v1", "note-praised.v1"));
        Notes.topic().send(id.toString(), null);
        passAllPartitions();
        assertThat(notes.replica(id)).isEmpty();
        assertThat(state.ignoredSoFar() - before).isEqualTo(2);
    }

    @Test
    void aMalformedMessageIsADeadLetterAtOnceWithItsReason() {
        var key = UUID.randomUUID().toString();
        Notes.topic().send(key, "{\"specversion\":\"1.0\"");
        var letter = Notes.deadLetters().await(r -> key.equals(r.key()));
        assertThat(letter.value()).isEqualTo("{\"specversion\":\"1.0\"");
        assertThat(header(letter, DeadLetters.ERROR)).isEqualTo("MalformedEventException");
        assertThat(header(letter, DeadLetters.REASON)).isNotBlank();
        assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo(Notes.TOPIC);
        assertThat(header(letter, DeadLetters.PARTITION)).isIn("0", "1");
        assertThat(Long.parseLong(header(letter, DeadLetters.OFFSET))).isNotNegative();
        assertThat(java.time.Instant.parse(header(letter, DeadLetters.FAILED_AT)))
                .isNotNull();
    }

    @Test
    void dataThatTheHandlerCannotReadIsADeadLetterWithoutARetry() {
        var id = UUID.randomUUID();
        Notes.topic()
                .send(
                        id.toString(),
                        Notes.event(UUID.randomUUID(), id, 1, "x").replace("\"version\":1", "\"version\":{}"));
        var letter = Notes.deadLetters().await(r -> id.toString().equals(r.key()));
        assertThat(header(letter, DeadLetters.ERROR)).isEqualTo("MalformedEventException");
    }

    @Test
    void whatKeepsFailingIsPutAsideAfterItsTriesWhileOthersGoOn() {
        handler.allowPoison(false);
        int before = handler.poisonTries();
        var poisoned = UUID.randomUUID();
        Notes.topic().send(poisoned.toString(), Notes.event(UUID.randomUUID(), poisoned, 1, NoteHandler.POISON));
        var other = Notes.write("other");
        var letter = Notes.deadLetters().await(r -> poisoned.toString().equals(r.key()));
        assertThat(header(letter, DeadLetters.ERROR)).isEqualTo("IllegalStateException");
        assertThat(header(letter, DeadLetters.REASON)).contains("this note cannot be applied");
        notes.awaitReplica(other, 1);
        assertThat(notes.replica(poisoned)).isEmpty();
        // Once or twice in a batch, then its own tries.
        assertThat(handler.poisonTries() - before).isBetween(3, 5);
    }

    @Test
    void anAnalysisSaysHowCurrentItIs() {
        passAllPartitions();
        await().untilAsserted(() -> ops().get("/api/v1/notes/analysis")
                .then()
                .statusCode(200)
                .body("stale", equalTo(false))
                .body("lagSeconds", equalTo(0.0f))
                .body("asOf", hasKey(Notes.TOPIC)));
    }

    /** Whatever was sent before is applied when these are, on whichever partition it is. */
    private void passAllPartitions() {
        for (int i = 0; i < 8; i++) {
            var id = UUID.randomUUID();
            Notes.topic().send(id.toString(), Notes.event(UUID.randomUUID(), id, 1, "pass"));
            notes.awaitReplica(id, 1);
        }
    }

    private static String header(ConsumerRecord<String, String> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
