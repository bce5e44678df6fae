package io.needmap.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParaphraseTest {

    @Test
    void twoWordsOfMeaningAreToBeSharedWhateverTheirEndings() {
        assertThat(alike(
                        "How happy are you with your current supplier?",
                        "With which suppliers are you currently happy?"))
                .isTrue();
        assertThat(alike("How happy are you with your current supplier?", "Which supplier visited you last week?"))
                .isFalse();
        assertThat(alike("What is your budget?", "Your budget?"))
                .as("one, and all there is")
                .isTrue();
        assertThat(alike("", "")).isFalse();
        assertThat(alike("Why?", "Who?")).isFalse();
    }

    @Test
    void whatMeansTheSameNeedsNoSharedWord() {
        var asked = Wording.of("Which sum is reserved?", new Point(new float[] {0.8f, 0.6f}));
        var never = Wording.of("What is your budget?", new Point(new float[] {1, 0}));
        var other = Wording.of("What do you sell?", new Point(new float[] {0, 1}));
        assertThat(Paraphrase.meanTheSame(asked, never)).isTrue();
        assertThat(Paraphrase.meanTheSame(asked, other)).isFalse();
        assertThat(Paraphrase.meanTheSame(asked, Wording.of(never.name(), null)))
                .as("until the model has looked at it")
                .isFalse();
    }

    private static boolean alike(String one, String other) {
        return Paraphrase.meanTheSame(Wording.of(one, null), Wording.of(other, null));
    }
}
