package io.needmap.console.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.console.map.FieldAnswers.Region;
import io.needmap.console.map.MapAnswer.ActivityAnswer;
import io.needmap.console.map.MapAnswer.EvidenceAnswer;
import io.needmap.console.map.MapAnswer.StageAnswer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardTest {

    @Test
    void aThousandActivitiesAreFoldedToThoseThatMostRepsDo() {
        var board = board(1_000, "", null);
        assertThat(board.folded()).isTrue();
        assertThat(board.size()).isEqualTo(1_000);
        var cell = board.rows().get(2).cells().get(0);
        assertThat(cell.size()).isEqualTo(500);
        assertThat(cell.cards()).hasSize(4).allMatch(card -> card.reps() == 9);
        assertThat(cell.more()).isEqualTo(496);
    }

    @Test
    void aStageByItselfShowsAsManyAsAPageCanCarry() {
        var board = board(400, "", new UUID(0, 2));
        assertThat(board.alone()).isTrue();
        assertThat(board.folded()).isFalse();
        assertThat(board.rows().get(2).cells()).hasSize(1);
        assertThat(board.rows().get(2).cells().get(0).cards()).hasSize(200);
        assertThat(board.size()).as("counted is the whole map").isEqualTo(400);
    }

    @Test
    void whatIsFoundComesBeforeWhatIsFolded() {
        var board = board(1_000, "line 801", null);
        assertThat(board.matching()).isEqualTo(1);
        assertThat(board.rows().get(2).cells().get(1).cards())
                .singleElement()
                .satisfies(card -> assertThat(card.activity().name()).isEqualTo("Walk line 801"));
    }

    @Test
    void aMapThatFitsIsShownWhole() {
        var board = board(60, "line 8", null);
        assertThat(board.folded()).isFalse();
        assertThat(board.crowded()).isTrue();
        assertThat(board.rows().get(2).size()).isEqualTo(60);
    }

    @Test
    void aSliderAtItsEndMeansNow() {
        assertThat(Filter.of(null, null, null, null, null, 900L, 900L).at()).isNull();
        assertThat(Filter.of(null, null, null, null, null, 899L, 900L).at()).isNotNull();
        assertThat(Filter.of(null, null, null, null, null, 899L, null).at()).isNotNull();
        assertThat(Filter.of("N & S", " x ", "2026-Q3", new UUID(0, 2), null, 899L, 900L)
                        .within(new UUID(0, 1)))
                .isEqualTo("/map?stage=00000000-0000-0000-0000-000000000001&region=N+%26+S&find=x&quarter=2026-Q3"
                        + "&cycle=00000000-0000-0000-0000-000000000002&at=899");
        assertThat(Filter.of(null, null, "2026-Q3&x", null, null, null, null).quarter())
                .isEmpty();
    }

    /** Who leads Sales may not know of one or two reps of a region: that is not the same as nobody. */
    @Test
    void fewInARegionAreNotNobody() {
        var activity = activities(1, 1).get(0);
        var hidden = new ActivityAnswer(
                activity.id(),
                "Walk line",
                null,
                "AGREED",
                "RELEVANT",
                "YES",
                "NEED",
                0,
                null,
                0,
                null,
                null,
                List.of(),
                0);
        var north = new Region("NORTH", "North");
        var heard = Heard.of(
                List.of(north),
                List.of(),
                Map.of("NORTH", map(List.of(new StageAnswer(new UUID(0, 1), "Stage", "Why?", List.of(hidden))))));
        var card = Board.of(
                        map(List.of(new StageAnswer(new UUID(0, 1), "Stage", "Why?", List.of(activity)))),
                        heard,
                        List.of(),
                        Filter.of("NORTH", null, null, null, null, null, null))
                .columns()
                .get(0)
                .cards()
                .get(0);
        assertThat(card.counted()).isEqualTo("an untold number of reps");
        assertThat(card.dim()).isFalse();
        assertThat(card.dots()).isEmpty();
    }

    private static MapAnswer map(List<StageAnswer> stages) {
        return new MapAnswer("", null, stages, List.of(), null, Map.of(), false);
    }

    /** Half of them in each of two stages; none is proven. */
    private static Board board(int activities, String find, @Nullable UUID stage) {
        var stages = LongStream.of(1, 2)
                .mapToObj(i -> new StageAnswer(new UUID(0, i), "Stage " + i, "Why?", activities(activities, (int) i)))
                .toList();
        return Board.of(
                new MapAnswer("", null, stages, List.of(), null, Map.of(), false),
                Heard.of(List.of(), List.of(), Map.of()),
                List.of(),
                Filter.of("", find, "", null, stage, null, null));
    }

    private static List<ActivityAnswer> activities(int all, int stage) {
        return IntStream.range(0, all)
                .filter(i -> i % 2 == stage - 1)
                .mapToObj(i -> new ActivityAnswer(
                        new UUID(1, i),
                        "Walk line " + i,
                        null,
                        "PROPOSED",
                        "UNDECIDED",
                        "UNDECIDED",
                        "UNDETERMINED",
                        0,
                        new EvidenceAnswer(i / 2 % 10, 1, 1, 1),
                        0,
                        null,
                        null,
                        List.of(),
                        0))
                .toList();
    }
}
