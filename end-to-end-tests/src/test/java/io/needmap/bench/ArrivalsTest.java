package io.needmap.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private final UUID subject = UUID.randomUUID();
    private final Arrivals arrivals = new Arrivals();

    @Test
    void theKthFactIsThereWhenTheCountHasGrownByK() {
        arrivals.watch(subject, 5);
        arrivals.acknowledged(subject, 100);
        arrivals.acknowledged(subject, 110);
        arrivals.counted(subject, 5, 120);
        arrivals.counted(subject, 6, 130);
        assertThat(arrivals.missing()).isEqualTo(1);
        arrivals.counted(subject, 7, 150);

        assertThat(arrivals.missing()).isZero();
        assertThat(arrivals.durations(0)).containsExactly(30, 40);
    }

    @Test
    void factsOfTheWarmUpAreLeftOut() {
        arrivals.watch(subject, 0);
        arrivals.acknowledged(subject, 100);
        arrivals.acknowledged(subject, 200);
        arrivals.counted(subject, 2, 250);

        assertThat(arrivals.durations(150)).containsExactly(50);
    }

    @Test
    void aFactThatWasCountedBeforeItsAcknowledgementCameBackTookNoTime() {
        arrivals.watch(subject, 0);
        arrivals.counted(subject, 1, 90);
        arrivals.acknowledged(subject, 100);

        assertThat(arrivals.missing()).isZero();
        assertThat(arrivals.durations(0)).containsExactly(0);
    }

    @Test
    void nothingIsMeasuredOfASubjectThatNobodyWatches() {
        assertThatThrownBy(() -> arrivals.acknowledged(subject, 1)).hasMessageContaining("nobody watches");
    }

    @Test
    void quantilesAreOfTheSortedDurations() {
        var nanos = new long[1000];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = (nanos.length - i) * 1_000_000L;
        }
        var latency = Latency.of(nanos);
        assertThat(latency.p50()).isEqualTo(501);
        assertThat(latency.p99()).isEqualTo(991);
        assertThat(latency.worst()).isEqualTo(1000);
    }
}
