package io.needmap.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.note.KitTest;
import io.needmap.kit.note.NoteHandler;
import io.needmap.kit.note.Notes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@KitTest
class PutAsideTest {

    private static final int MANY = 30;

    @Inject
    Notes notes;

    @Inject
    NoteHandler handler;

    @Inject
    RecordApplier records;

    @Test
    void manyBrokenEventsDoNotKeepTheConsumerSoLongThatItLosesItsPartitions() throws Exception {
        handler.allowPoison(false);
        int before = handler.poisonTries();
        var batch = IntStream.range(0, MANY).mapToObj(PutAsideTest::poisoned).toList();
        records.apply(new ConsumerRecords<>(Map.of(new TopicPartition(Notes.TOPIC, 0), batch), Map.of()), true);
        // Together once; then three times the first ones, and once those behind them.
        assertThat(handler.poisonTries() - before).isBetween(MANY + 1 + 2, 3 * MANY);
        for (var event : batch) {
            Notes.deadLetters().await(letter -> event.key().equals(letter.key()));
        }
    }

    @Test
    void whatIsTooLargeToBePutAsideStopsNobody() {
        String key = UUID.randomUUID().toString();
        Notes.topic().send(key, "x".repeat(1_048_400));
        var letter = Notes.deadLetters().await(r -> key.equals(r.key()));
        assertThat(letter.value()).isNull();
        assertThat(new String(letter.headers().lastHeader(DeadLetters.REASON).value(), StandardCharsets.UTF_8))
                .startsWith("too large");
        notes.awaitReplica(Notes.write("behind it"), 1);
    }

    private static ConsumerRecord<String, byte[]> poisoned(int offset) {
        var id = UUID.randomUUID();
        String event = Notes.event(UUID.randomUUID(), id, 1, NoteHandler.POISON);
        return new ConsumerRecord<>(Notes.TOPIC, 0, offset, id.toString(), event.getBytes(StandardCharsets.UTF_8));
    }
}
