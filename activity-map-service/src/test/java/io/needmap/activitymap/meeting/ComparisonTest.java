package io.needmap.activitymap.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Instant THEN = Instant.parse("2026-11-06T10:00:00Z");

    @Test
    void whatChangedIsSaidInSentencesAndWhatStayedIsNot() {
        var before = new Snapshot(THEN, null, 0.5, 0.3, 12, 4, 3, 1, 8, 2, 30, 5);
        var after = new Snapshot(THEN.plusSeconds(1), 0.4, 0.45, 0.3, 13, 1, 4, 1, 8, 0, 10, 6);
        assertThat(Comparison.sentences(before, after))
                .containsExactly(
                        "Alignment was assessed for the first time: 0.40.",
                        "The part of the material that serves an activity fell from 0.50 to 0.45.",
                        "There are 13 activities on the map, 1 more than before.",
                        "There is 1 undecided activity, 3 fewer than before.",
                        "There are 4 needs, 1 more than before.",
                        "There are no open gaps, 2 fewer than before.",
                        "There are 10 statements that wait for their place, 20 fewer than before.",
                        "There are 6 open actions, 1 more than before.");
    }

    @Test
    void whenNothingChangedThatIsSaid() {
        var snapshot = new Snapshot(THEN, 0.4, 0.5, 0.3, 12, 4, 3, 1, 8, 2, 30, 5);
        assertThat(Comparison.sentences(snapshot, snapshot)).containsExactly("Nothing changed.");
    }
}
