package io.needmap.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.needmap.kit.event.EventJson;
import io.needmap.kit.note.KitTest;
import io.needmap.kit.note.Notes;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.testkit.EventContracts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many events at once: several bundles, each written down while the one before is taken in. */
@KitTest
class OutboxTest {

    private static final int MANY = 2 * Bundle.MOST_EVENTS + 203;

    @Inject
    Outbox outbox;

    @Inject
    Notes notes;

    @Test
    void manyEventsOfOneTransactionReachTheTopicInTheirOrder() {
        UUID id = UUID.randomUUID();
        append(changes(id, MANY, "short"));
        notes.awaitReplica(id, MANY);
        assertThat(sequences(id))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, MANY).boxed().toList());
    }

    @Test
    void longEventsAreSpreadOverMoreBundles() {
        UUID id = UUID.randomUUID();
        append(changes(id, 20, "long ".repeat(20_000)));
        notes.awaitReplica(id, 20);
        assertThat(sequences(id)).hasSize(20).isSorted();
    }

    @Test
    void oneThatIsTooLargeAfterManyRefusesAllOfThem() {
        UUID id = UUID.randomUUID();
        var changes = new ArrayList<>(changes(id, MANY, "short"));
        changes.add(message(id, MANY + 1, "x".repeat(270_000)));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> append(changes))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo(CommonProblem.TOO_LARGE));
        UUID after = Notes.write("after");
        notes.awaitReplica(after, 1);
        assertThat(sequences(id)).isEmpty();
    }

    private static List<Long> sequences(UUID id) {
        return Notes.topic().all().stream()
                .filter(r -> id.toString().equals(r.key()) && r.value() != null)
                .map(r -> EventContracts.tree(r.value()).get("sequence").asLong())
                .toList();
    }

    private void append(List<Outbox.Message> messages) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(messages));
    }

    private static List<Outbox.Message> changes(UUID id, int count, String text) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(sequence -> message(id, sequence, text))
                .toList();
    }

    private static Outbox.Message message(UUID id, long sequence, String text) {
        var event = Notes.event(UUID.randomUUID(), id, sequence, text);
        return new Outbox.Message(Notes.TOPIC, EventJson.read(event.getBytes(StandardCharsets.UTF_8)));
    }
}
