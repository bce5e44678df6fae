package io.needmap.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The real model. */
class SentenceModelTest {

    private final SentenceModel model = new SentenceModel();

    @Test
    void whatMeansTheSameIsCloserThanWhatDoesNot() {
        Point price = model.of("Work out what an hour of downtime costs the buyer");
        double same = price.cosine(model.of("Put a figure on production losses"));
        double other = price.cosine(model.of("Bring doughnuts to the reception desk"));
        assertThat(same).isGreaterThan(other + 0.1);
        assertThat(price.cosine(price)).isCloseTo(1, within(1e-4));
        assertThat(model.of(" ").coordinates()).hasSameSizeAs(price.coordinates());
    }
}
