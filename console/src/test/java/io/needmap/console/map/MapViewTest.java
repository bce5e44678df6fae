package io.needmap.console.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.console.map.FieldAnswers.Assessed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MapViewTest {

    @Test
    void onlyAPresentWithNothingInItTeachesTheFirstSteps() {
        assertThat(emptyMap(null).isFresh()).isTrue();
        assertThat(emptyMap(899L).isFresh()).as("a past is shown as it was").isFalse();
        assertThat(emptyMap(899L).isEmpty()).isTrue();
    }

    @Test
    void theSliderReachesNoFurtherThanAlignmentDoes() {
        var oldest = Instant.parse("2026-04-01T09:00:00.400Z");
        var progress = Progress.of(List.of(new Assessed(1, oldest, 0.2, 0.2, 0.2)), oldest.plusSeconds(60));
        assertThat(Instant.ofEpochSecond(progress.from())).isAfterOrEqualTo(oldest);
    }

    private static MapView emptyMap(@Nullable Long at) {
        var filter = Filter.of(null, null, null, null, null, at, null);
        var board = Board.of(MapAnswer.none(), Heard.of(List.of(), List.of(), Map.of()), List.of(), filter);
        return new MapView(
                filter,
                null,
                MapAnswer.none(),
                board,
                List.of(),
                List.of(),
                List.of(),
                new Progress(null, 0, 0),
                List.of(),
                null);
    }
}
