package io.needmap.materials.gap;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.MaterialsApi.coverageOf;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.gapsOf;
import static io.needmap.materials.support.MaterialsApi.match;
import static io.needmap.materials.support.MaterialsApi.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever the order in which facts arrive, the analyses are those of somebody who reads all of them at once. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ShuffledEventsTest {

    private static final String[] CLASSES = {"NEED", "WANT", "UNDETERMINED"};

    @Inject
    FieldEvents field;

    /** What an activity comes to by its newest facts. */
    private static final class Oracle {
        final UUID id = Ids.next();
        boolean needed;
        String need = "NEED";
        double opportunity;
        Double consistency;
        double uncovered = 1;

        double priority() {
            double c = consistency == null ? 0 : consistency;
            double p = 100 * opportunity / 20 * (.5 + .5 * c) * uncovered;
            return !needed ? 0 : need.equals("WANT") ? Math.min(25, p) : p;
        }
    }

    @Test
    void shuffledAndRepeatedEventsComeToTheSame() {
        var random = new Random(20261121);
        var oracles = new ArrayList<Oracle>();
        var events = new ArrayList<EventEnvelope>();
        for (int i = 0; i < 25; i++) {
            oracles.add(tell(new Oracle(), random, events));
        }
        events.addAll(List.copyOf(events.subList(0, 40)));
        Collections.shuffle(events, random);
        // Matches need an activity that is known; some facts come before, most after.
        oracles.forEach(o -> field.apply(activity(o.id, 1, "UNDECIDED", "UNDECIDED")));
        var matching = new ArrayList<>(oracles.subList(0, 15));
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(12));
            field.apply(events.subList(from, to), random.nextInt(3) > 0);
            from = to;
            if (!matching.isEmpty() && random.nextBoolean()) {
                cover(matching.remove(0), random);
            }
        }
        matching.forEach(o -> cover(o, random));
        field.apply(List.of(), true);
        oracles.forEach(ShuffledEventsTest::check);
    }

    private static Oracle tell(Oracle oracle, Random random, List<EventEnvelope> events) {
        int versions = 2 + random.nextInt(4);
        for (int version = 2; version <= versions; version++) {
            oracle.needed = random.nextInt(4) > 0;
            events.add(activity(oracle.id, version, oracle.needed ? "RELEVANT" : "NOT_RELEVANT", "YES"));
        }
        for (int version = 1; version <= versions; version++) {
            oracle.need = CLASSES[random.nextInt(3)];
            oracle.opportunity = random.nextInt(200) / 10.0;
            oracle.consistency = random.nextInt(5) == 0 ? null : random.nextInt(100) / 100.0;
            events.add(need(oracle.id, version, oracle.need, oracle.opportunity, oracle.consistency));
        }
        return oracle;
    }

    private static void cover(Oracle oracle, Random random) {
        double fit = (1 + random.nextInt(9)) / 10.0;
        match(createMaterial(published("for " + oracle.id)), oracle.id, fit);
        oracle.uncovered *= 1 - fit;
    }

    private static void check(Oracle oracle) {
        var covered = coverageOf(oracle.id).getList("items.coverage", Double.class);
        assertThat(covered).hasSize(oracle.needed ? 1 : 0);
        if (oracle.needed) {
            assertThat(covered.get(0)).isCloseTo(1 - oracle.uncovered, within(1e-6));
        }
        var gaps = gapsOf(oracle.id);
        double priority = oracle.priority();
        if (gaps.isEmpty()) {
            assertThat(priority).isLessThan(20);
            return;
        }
        var gap = gaps.get(0);
        assertThat(((Number) gap.get("priority")).doubleValue()).isCloseTo(priority, within(.006));
        boolean open = gap.get("state").equals("OPEN");
        if (priority >= 20) {
            assertThat(open).as("gap at %s", priority).isTrue();
        } else if (priority < 10) {
            // Between the thresholds it depends on where the priority came from.
            assertThat(open).as("gap at %s", priority).isFalse();
        }
    }
}
