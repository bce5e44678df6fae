package io.needmap.interview.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final HypothesisSettings RULE = new HypothesisSettings() {
        @Override
        public int fewestCalls() {
            return 5;
        }

        @Override
        public int fewestReps() {
            return 2;
        }

        @Override
        public double threshold() {
            return 0.5;
        }
    };

    @ParameterizedTest(name = "{0} confirmed, {1} refuted, {2} reps: {3}")
    @CsvSource({
        "0, 0, 0, UNDECIDED",
        "0, 4, 4, UNDECIDED",
        "0, 5, 1, UNDECIDED",
        "0, 5, 2, REFUTED",
        "1, 4, 2, REFUTED",
        "2, 3, 2, UNDECIDED",
        "3, 2, 5, UNDECIDED",
        "4, 1, 2, CONFIRMED",
        "5, 0, 1, UNDECIDED",
        "50, 50, 9, UNDECIDED",
        "43, 57, 9, REFUTED"
    })
    void onlyWhatEvenTheBoundsSayIsAVerdict(int confirmed, int refuted, int reps, Verdict verdict) {
        assertThat(Verdict.of(confirmed, refuted, reps, RULE)).isEqualTo(verdict);
    }
}
