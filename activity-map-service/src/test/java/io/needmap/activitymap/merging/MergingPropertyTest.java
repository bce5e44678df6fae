package io.needmap.activitymap.merging;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is merged, unmerged, split and placed in whatever order: merges move what is counted and lose nothing. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MergingPropertyTest {

    private static final int STEPS = 40;

    @Inject
    BatchApplier applier;

    @Inject
    Jdbi jdbi;

    private final List<String> activities = new ArrayList<>();
    private final Map<UUID, String> placedOn = new HashMap<>();
    private final Map<String, String> mergedInto = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void statementsCountWhereTheirActivityWentAndComeHomeWithIt(long seed) {
        var random = new Random(seed);
        activities.clear();
        placedOn.clear();
        mergedInto.clear();
        var study = Study.of("PROPERTY-" + seed, "do something of " + seed);
        new Field(applier).tell(study.events());
        for (int i = 0; i < 6; i++) {
            var own = study.statementIds().subList(2 * i, 2 * i + 2);
            activities.add(MergingApiTest.placed("Property %d of %d".formatted(i, seed), own));
            own.forEach(id -> placedOn.put(id, activities.get(activities.size() - 1)));
        }
        for (int step = 0; step < STEPS; step++) {
            step(random, "Part %d of %d".formatted(step, seed));
            assertCountedWhereTheyWent();
        }
        var merged = new ArrayList<>(mergedInto.keySet());
        Collections.shuffle(merged, random);
        merged.forEach(this::unmerge);
        assertThat(mergedInto).isEmpty();
        assertCountedWhereTheyWent();
        activities.forEach(activity -> assertNeedCounts(activity, Collections.frequency(placedOn.values(), activity)));
    }

    private void step(Random random, String newName) {
        var living = activities.stream().filter(a -> !mergedInto.containsKey(a)).toList();
        String one = living.get(random.nextInt(living.size()));
        String other = living.get(random.nextInt(living.size()));
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                if (!one.equals(other)) {
                    MergingApiTest.merge(one, other, 200);
                    mergedInto.put(one, other);
                }
            }
            case 2 ->
                mergedInto.keySet().stream()
                        .sorted()
                        .skip(random.nextInt(3))
                        .findFirst()
                        .ifPresent(this::unmerge);
            case 3 -> {
                var there = placedOn.keySet().stream()
                        .filter(id -> standsFor(placedOn.get(id)).equals(one))
                        .sorted()
                        .limit(1)
                        .toList();
                if (!there.isEmpty()) {
                    String part = MergingApiTest.split(one, newName, there, 201)
                            .extract()
                            .path("id");
                    activities.add(part);
                    placedOn.put(there.get(0), part);
                }
            }
            default ->
                place(
                        placedOn.keySet().stream()
                                .sorted()
                                .skip(random.nextInt(12))
                                .findFirst()
                                .orElseThrow(),
                        one);
        }
    }

    /** Placed where it counts already, it stays with the activity that it came with. */
    private void place(UUID statement, String activity) {
        ops().body(Map.of("activityId", activity))
                .post("/api/v1/inbox/{id}/place", statement)
                .then()
                .statusCode(200);
        if (!standsFor(placedOn.get(statement)).equals(activity)) {
            placedOn.put(statement, activity);
        }
    }

    private void unmerge(String activity) {
        MergingApiTest.unmerge(activity, 200);
        mergedInto.remove(activity);
    }

    private String standsFor(String activity) {
        String standing = activity;
        while (mergedInto.containsKey(standing)) {
            standing = mergedInto.get(standing);
        }
        return standing;
    }

    private void assertCountedWhereTheyWent() {
        Map<UUID, String> expected = new HashMap<>();
        placedOn.forEach((id, activity) -> expected.put(id, standsFor(activity)));
        for (String table : List.of("placement p ON p.id = e.statement_id", "evidence p USING (statement_id)")) {
            Map<UUID, String> counted = new HashMap<>();
            jdbi.useHandle(h -> h.createQuery(
                            "SELECT e.statement_id, p.activity_id FROM evidence e JOIN %s WHERE e.statement_id = ANY (:ids)"
                                    .formatted(table))
                    .bind("ids", placedOn.keySet().toArray(UUID[]::new))
                    .map((row, ctx) -> counted.put(row.getObject(1, UUID.class), row.getString(2)))
                    .list());
            assertThat(counted).isEqualTo(expected);
        }
    }

    private static void assertNeedCounts(String activity, int statements) {
        int counted = ops().get("/api/v1/needs/{id}", activity)
                .then()
                .statusCode(200)
                .extract()
                .path("statements");
        assertThat(counted).isEqualTo(statements);
    }
}
