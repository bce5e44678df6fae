package io.needmap.activitymap.candour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VeilTest {

    private static final int MOST_REPS = 6;

    /** What a manager reads of a breakdown: the total, and the parts; null where one is hidden. */
    private record Answer(int total, List<Integer> parts) {}

    @Test
    void theNextPartIsHiddenWithTheFewAndAllWhereThereIsNoNext() {
        assertThat(shown(3, 5, 0)).containsExactly(3, 5, 0);
        assertThat(shown(1, 3, 4, 0)).containsExactly(null, null, 4, 0);
        assertThat(shown(2, 2, 7, 4, 4)).containsExactly(null, null, 7, null, null);
        assertThat(shown(2, 0)).containsExactly(null, null);
        assertThat(shown(0, 0)).containsExactly(0, 0);
    }

    /** Whoever knows the total, what is shown and this rule still finds several numbers for each part that is hidden. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void noHiddenPartCanBeComputed(int parts) {
        Map<Answer, List<List<Integer>>> worlds = new HashMap<>();
        for (var world : worlds(parts)) {
            worlds.computeIfAbsent(answer(world), key -> new ArrayList<>()).add(world);
        }
        worlds.forEach((answer, possible) -> {
            for (int i = 0; i < parts; i++) {
                Set<Integer> values = new HashSet<>();
                for (var world : possible) {
                    values.add(world.get(i));
                }
                assertThat(values.size() > 1)
                        .as("part %s of %s, could be %s", i, answer, values)
                        .isEqualTo(answer.parts().get(i) == null);
            }
        });
    }

    private static List<List<Integer>> worlds(int parts) {
        List<List<Integer>> worlds = List.of(List.of());
        for (int i = 0; i < parts; i++) {
            var longer = new ArrayList<List<Integer>>();
            for (var world : worlds) {
                for (int reps = 0; reps <= MOST_REPS; reps++) {
                    var one = new ArrayList<>(world);
                    one.add(reps);
                    longer.add(one);
                }
            }
            worlds = longer;
        }
        return worlds;
    }

    private static Answer answer(List<Integer> world) {
        return new Answer(world.stream().mapToInt(Integer::intValue).sum(), shown(world.toArray(Integer[]::new)));
    }

    private static List<Integer> shown(Integer... reps) {
        var veil = Veil.over(List.of(reps));
        var shown = new ArrayList<Integer>();
        for (int part : reps) {
            shown.add(veil.hides(part) ? null : part);
        }
        return shown;
    }
}
