package io.needmap.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PositionsTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest");
    private long epoch = 2;
    private final Positions positions = new Positions(kafka, () -> epoch);

    @BeforeEach
    void assign() {
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.updateEndOffsets(Map.of(PARTITION, 10L));
        kafka.assign(List.of(PARTITION));
    }

    @Test
    void aProcessGoesOnWhereTheOneBeforeItStoppedInTheSameEpoch() {
        commit(7, "2");
        kafka.seek(PARTITION, 7);
        positions.onPartitionsAssigned(List.of(PARTITION));
        assertThat(kafka.position(PARTITION)).isEqualTo(7);
        assertThat(positions.catchingUp()).isTrue();
        kafka.seek(PARTITION, 10);
        assertThat(positions.catchingUp()).isFalse();
    }

    @Test
    void offsetsOfAnOlderEpochDoNotCount() {
        commit(7, "1");
        kafka.seek(PARTITION, 7);
        positions.onPartitionsAssigned(List.of(PARTITION));
        assertThat(kafka.position(PARTITION)).isZero();
    }

    @Test
    void offsetsWithoutAnEpochDoNotCount() {
        commit(7, "");
        kafka.seek(PARTITION, 7);
        positions.onPartitionsAssigned(List.of(PARTITION));
        assertThat(kafka.position(PARTITION)).isZero();
    }

    @Test
    void aNewEpochIsFollowedFromTheStartAndCommitted() {
        commit(7, "2");
        positions.onPartitionsAssigned(List.of(PARTITION));
        kafka.seek(PARTITION, 10);
        epoch = 3;
        positions.followEpoch();
        assertThat(kafka.position(PARTITION)).isZero();
        assertThat(positions.catchingUp()).isTrue();
        assertThat(kafka.committed(java.util.Set.of(PARTITION)).get(PARTITION))
                .isEqualTo(new OffsetAndMetadata(0, "3"));
    }

    @Test
    void whatWasPolledButNeitherAppliedNorPutAsideIsNotCommitted() {
        positions.onPartitionsAssigned(List.of(PARTITION));
        kafka.seek(PARTITION, 4);
        positions.applied();
        kafka.seek(PARTITION, 9);
        // What the consumer does when it is closed after a failure.
        positions.onPartitionsRevoked(List.of(PARTITION));
        assertThat(kafka.committed(java.util.Set.of(PARTITION)).get(PARTITION))
                .isEqualTo(new OffsetAndMetadata(4, "2"));
    }

    @Test
    void whatAnotherProcessReadsNowIsNotCommittedHere() {
        positions.onPartitionsAssigned(List.of(PARTITION));
        kafka.seek(PARTITION, 4);
        positions.applied();
        positions.onPartitionsLost(List.of(PARTITION));
        kafka.assign(List.of());
        positions.commitNow();
        assertThat(kafka.committed(java.util.Set.of(PARTITION)).get(PARTITION)).isNull();
    }

    private void commit(long offset, String metadata) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        offsets.put(PARTITION, new OffsetAndMetadata(offset, metadata));
        kafka.commitSync(offsets);
    }
}
