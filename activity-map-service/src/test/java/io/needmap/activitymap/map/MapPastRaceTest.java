package io.needmap.activitymap.map;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Transactions do not end in the order in which they begin; an activity was still never on the map twice. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MapPastRaceTest {

    private static final String SEGMENT = "past-race";

    @Inject
    Jdbi jdbi;

    @Test
    void whoBeginsFirstAndEndsLastChangesWhatTheOtherOneShowed() {
        String activity = onTheMap();
        Instant first = QuarkusTransaction.requiringNew().call(() -> {
            Instant begun = begun();
            change(activity, "Shown by the second");
            jdbi.useHandle(h -> h.execute(
                    "UPDATE activity SET name = 'Shown by the first' WHERE id = ?", UUID.fromString(activity)));
            return begun;
        });
        Instant changed = since(activity, "valid_to");
        Instant second = since(activity, "valid_from");
        assertThat(second).isAfter(first);
        assertThat(named(activity, first)).containsExactly("Shown at first");
        assertThat(named(activity, second.minus(1, ChronoUnit.MICROS))).containsExactly("Shown at first");
        assertThat(named(activity, second)).containsExactly("Shown by the second");
        assertThat(named(activity, changed.minus(1, ChronoUnit.MICROS))).containsExactly("Shown by the second");
        assertThat(named(activity, changed)).containsExactly("Shown by the first");
    }

    private static String onTheMap() {
        var stages = List.of(Map.of("label", "Only", "buyerQuestion", "Why?"));
        String stage = ops().body(Map.of("name", "Race of the past", "segment", SEGMENT, "stages", stages))
                .post("/api/v1/buying-cycles")
                .then()
                .statusCode(201)
                .extract()
                .path("stages[0].id");
        return ops().body(Map.of("name", "Shown at first", "buyingStageIds", List.of(stage)))
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Instant begun() {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT now()").mapTo(Instant.class).one());
    }

    private static void change(String activity, String name) {
        ops().header("If-Match", "*")
                .body(Map.of("name", name))
                .patch("/api/v1/activities/{id}", activity)
                .then()
                .statusCode(200);
    }

    /** From, or until, when the map showed what it showed last before now. */
    private Instant since(String activity, String column) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT max(%s) FROM map_past WHERE source = 'activity' AND state ->> 'id' = :id"
                                .formatted(column))
                        .bind("id", activity)
                        .mapTo(Instant.class)
                        .one());
    }

    private static List<String> named(String activity, Instant asOf) {
        return Shown.of(SEGMENT, activity, "&asOf=" + asOf).stream()
                .filter(part -> part.has("name"))
                .map(part -> part.get("name"))
                .map(JsonNode::textValue)
                .toList();
    }
}
