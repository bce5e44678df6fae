package io.needmap.similarity.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.similarity.Meaning;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MeaningsTest {

    private record Settings(boolean meaning, Duration every) implements MeaningSettings {}

    @Test
    void wordsAloneAreComparedUntilItIsSwitchedOn() {
        var off = new Meanings(new Settings(false, Duration.ZERO));
        assertThat(off.model()).isEmpty();
        assertThat(off.name()).isEmpty();
        var on = new Meanings(new Settings(true, Duration.ZERO));
        assertThat(on.model()).map(Meaning::model).contains("bge-small-en-v1.5-q");
        assertThat(on.name()).isEqualTo("bge-small-en-v1.5-q");
    }
}
