package io.needmap.activitymap.meaning;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.similarity.Meaning;
import io.needmap.similarity.Point;
import io.needmap.similarity.kept.MeaningPoints;
import io.needmap.similarity.kept.Meanings;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MeaningPointsTest {

    /** Remembers what it was asked about. */
    private static final class Asked implements Meaning {

        private final Set<String> texts = ConcurrentHashMap.newKeySet();

        @Override
        public String model() {
            return "asked";
        }

        @Override
        public Point of(String text) {
            texts.add(text);
            return new Point(new float[] {1, 0.5f});
        }
    }

    @Inject
    MeaningPoints points;

    @Inject
    Meanings meanings;

    @Inject
    Jdbi jdbi;

    @Test
    void eachWordingIsLookedAtOnce() {
        String activity = made("activities", Map.of("name", "Ask what it means", "goal", "It is clear"));
        String term =
                made("glossary", Map.of("term", "meaning pit", "meaning", "where one falls", "variants", List.of()));
        assertThat(keepUp()).contains("Ask what it means It is clear", "meaning pit where one falls");
        assertThat(coordinates(activity)).containsExactly(1f, 0.5f);
        assertThat(coordinates(term)).hasSize(2);
        assertThat(keepUp()).isEmpty();
        ops().header("If-Match", "*")
                .body(Map.of("goal", "It is very clear"))
                .patch("/api/v1/activities/{id}", activity)
                .then()
                .statusCode(200);
        assertThat(keepUp()).containsExactly("Ask what it means It is very clear");
    }

    @Test
    void wordsAloneAreComparedUntilItIsSwitchedOn() {
        assertThat(meanings.model()).isEmpty();
    }

    private Set<String> keepUp() {
        var model = new Asked();
        points.keepUp(model);
        return model.texts;
    }

    private List<Float> coordinates(String id) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT unnest(coordinates) FROM meaning_point WHERE id = CAST(:id AS uuid)")
                        .bind("id", id)
                        .mapTo(Float.class)
                        .list());
    }

    private static String made(String collection, Map<String, ?> body) {
        return ops().body(body)
                .post("/api/v1/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
