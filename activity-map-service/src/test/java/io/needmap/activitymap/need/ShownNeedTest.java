package io.needmap.activitymap.need;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.activitymap.candour.Veil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownNeedTest {

    private static final int MOST_REPS = 5;
    private static final Quarter NOW = new Quarter(2026, 4);

    /** Of each region how many reps were asked, and how many of them said it. */
    private record World(List<Integer> asked, List<Integer> said) {}

    /** All that a manager reads of a need, here and region by region on the map. */
    private record Answer(Object need, List<Integer> map) {}

    /**
     * But for what the need as a whole tells, whose verdict nobody hides: that it came up in every region, and as often in
     * one as in another.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void whoSaidItInAHiddenRegionCannotBeComputed(int regions) {
        Map<Answer, List<World>> worlds = new HashMap<>();
        for (var world : worlds(regions)) {
            worlds.computeIfAbsent(answer(world), key -> new ArrayList<>()).add(world);
        }
        worlds.forEach((answer, possible) -> {
            for (int i = 0; i < regions; i++) {
                boolean alike =
                        possible.stream().allMatch(w -> Set.copyOf(w.said()).size() == 1);
                if (answer.map().get(i) == null && !alike) {
                    Set<Integer> said = new HashSet<>();
                    for (var world : possible) {
                        said.add(world.said().get(i));
                    }
                    assertThat(said).as("region %s of %s", i, possible).hasSizeGreaterThan(1);
                }
            }
        });
    }

    private static List<World> worlds(int regions) {
        List<World> worlds = List.of(new World(List.of(), List.of()));
        int most = regions == 2 ? MOST_REPS : MOST_REPS - 1;
        for (int i = 0; i < regions; i++) {
            var longer = new ArrayList<World>();
            for (var world : worlds) {
                for (int asked = 0; asked <= most; asked++) {
                    for (int said = 0; said <= asked; said++) {
                        longer.add(new World(and(world.asked(), asked), and(world.said(), said)));
                    }
                }
            }
            worlds = longer;
        }
        return worlds;
    }

    private static List<Integer> and(List<Integer> list, int one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    private static Answer answer(World world) {
        var cells = new Cells();
        for (int region = 0; region < world.asked().size(); region++) {
            for (int rep = 0; rep < world.asked().get(region); rep++) {
                cells.add(
                        region + " " + rep,
                        "R" + region,
                        NOW.toString(),
                        2,
                        rep < world.said().get(region) ? 1 : 0);
            }
        }
        var verdict = cells.verdict();
        var shown = ShownNeed.veiled(item(verdict), verdict);
        var veil = Veil.over(world.said());
        var map = new ArrayList<Integer>();
        world.said().forEach(said -> map.add(veil.hides(said) ? null : said));
        return new Answer(List.of(shown.toString()), map);
    }

    /** The number of regions is left out, see above. */
    private static NeedItem item(Verdict verdict) {
        var opportunity = Opportunity.of(new Ratings(0, 0, 0, 0), 0, Cells.THRESHOLDS);
        var need = NeedResponse.of(
                Cells.rep("it"), verdict, opportunity, verdict.mentions(), List.of(), null, Instant.EPOCH);
        var item = NeedItem.of(new NeedRepository.NamedNeed(need.id(), "It", need));
        return withoutRegionCount(item);
    }

    private static NeedItem withoutRegionCount(NeedItem i) {
        return new NeedItem(
                i.activityId(),
                i.activityName(),
                i.version(),
                i.classification(),
                i.assessedClassification(),
                i.override(),
                i.consistency(),
                i.breadth(),
                i.regions(),
                i.quarters(),
                i.repeat(),
                i.importance(),
                i.satisfaction(),
                i.satisfactionBasis(),
                i.opportunity(),
                i.reps(),
                i.repsInterviewed(),
                i.interviews(),
                0,
                i.quarterCount(),
                i.statements(),
                i.mentions(),
                i.anchoredShare(),
                i.missing(),
                i.assessedAt());
    }
}
