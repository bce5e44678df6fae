package io.needmap.interview.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.interview.statement.CrowdRepository.Speakers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrowdRepositoryTest {

    @Test
    void aRegionOfThreeRepsIsNamed() {
        assertThat(named(3, 4)).containsExactlyInAnyOrder("R0", "R1");
        assertThat(named(3, 2, 1)).containsExactly("R0");
        assertThat(named(2, 1)).isEmpty();
        assertThat(named()).isEmpty();
    }

    /** Whatever is not named would else be of the one or two reps who are left. */
    @Test
    void theRestIsOfThreeRepsAsWell() {
        assertThat(named(5, 3, 1)).containsExactly("R0");
        assertThat(named(4, 3, 3, 2)).containsExactlyInAnyOrder("R0", "R2");
        assertThat(named(3, 1)).isEmpty();
    }

    private static Set<String> named(int... reps) {
        List<Speakers> regions = new ArrayList<>();
        for (int i = 0; i < reps.length; i++) {
            regions.add(new Speakers("R" + i, reps[i]));
        }
        return CrowdRepository.of(regions);
    }
}
