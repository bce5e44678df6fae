package io.needmap.materials.contract;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.FieldEvents.rep;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.gapOf;
import static io.needmap.materials.support.MaterialsApi.match;
import static io.needmap.materials.support.MaterialsApi.material;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.materials.support.SentEvents;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EventContractTest {

    private static final List<String> EVENTS = List.of(
            "material-changed",
            "material-submitted",
            "material-approved",
            "material-published",
            "material-at-risk",
            "material-archived",
            "material-verified",
            "material-set-aside",
            "match-proposed",
            "match-confirmed",
            "match-rejected",
            "gap-opened",
            "gap-reprioritised",
            "gap-planned",
            "gap-in-production",
            "gap-filled",
            "gap-verified",
            "gap-declined",
            "gap-reopened",
            "coverage-assessed",
            "alignment-assessed");

    @Inject
    FieldEvents field;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    /** All that the topics name as ours. */
    static List<String> events() throws Exception {
        return SentEvents.promised();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasAnExampleThatIsValid(String event) {
        EventContracts.assertValid(EventContracts.example("materials/%s.v1".formatted(event)));
    }

    @Test
    void whatIsReallySentIsWhatTheContractSays() {
        aMaterialGoesItsWay();
        aGapGoesItsWay();
        Set<String> expected = new TreeSet<>(EVENTS);
        expected.remove("material-at-risk");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sent()).containsAll(expected));
    }

    private Set<String> sent() {
        var types = new TreeSet<String>();
        for (String family : List.of("material", "match", "gap")) {
            types.addAll(SentEvents.types(brokers, family));
        }
        return types;
    }

    private void aMaterialGoesItsWay() {
        UUID[] reps = {Ids.next(), Ids.next()};
        field.apply(rep(reps[0], "C-N"), rep(reps[1], "C-S"));
        String id = createMaterial(material("on its way"));
        transition("materials", id, "submit", null).statusCode(200);
        Arrays.stream(reps)
                .forEach(rep -> as("REP")
                        .body(Map.of("repId", rep, "verdict", "USE_AS_IS"))
                        .post("/api/v1/materials/{id}/reviews", id)
                        .then()
                        .statusCode(201));
        for (String step : List.of("approve", "publish", "verify")) {
            transition("materials", id, step, null).statusCode(200);
        }
        transition("materials", id, "set-aside", Map.of("reason", "no")).statusCode(200);
        transition("materials", id, "archive", null).statusCode(200);
    }

    private void aGapGoesItsWay() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        field.apply(need(activity, 2, "NEED", 12.4, null));
        String gap = gapOf(activity).getString("id");
        var plan = Map.of("owner", "Ada", "quarter", "2026-Q4", "effort", 5);
        transition("material-gaps", gap, "plan", plan).statusCode(200);
        for (String step : List.of("start", "fill", "verify", "reopen")) {
            transition("material-gaps", gap, step, null).statusCode(200);
        }
        transition("material-gaps", gap, "decline", Map.of("reason", "no")).statusCode(200);
        String material = createMaterial(published("proposed"));
        String proposed = as("INTEGRATION")
                .body(Map.of("activityId", activity, "fit", .5, "rationale", "alike"))
                .post("/api/v1/materials/{id}/matches", material)
                .path("id");
        transition("matches", proposed, "reject", Map.of("reason", "no")).statusCode(200);
        match(createMaterial(published("serves")), activity, .5);
    }
}
