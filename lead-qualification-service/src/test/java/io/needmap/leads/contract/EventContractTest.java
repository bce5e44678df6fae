package io.needmap.leads.contract;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.kit.event.EventJson;
import io.needmap.leads.field.Desk;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EventContractTest {

    private static final List<String> TOPICS = List.of("criterion", "name", "lead", "import", "webhook", "power");
    private static final Set<String> TOLD = Set.of(
            "criterion-drafted",
            "criterion-changed",
            "criterion-activated",
            "criterion-retired",
            "power-assessed",
            "scoring-model-published",
            "name-changed",
            "lead-opened",
            "lead-enriching",
            "lead-qualified",
            "lead-handed-over",
            "lead-accepted",
            "lead-working",
            "lead-opportunity",
            "lead-won",
            "lead-lost",
            "lead-rejected",
            "lead-disqualified",
            "lead-expired",
            "lead-recycled");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void whatIsPublishedIsWhatTheContractSaysAndNothingPersonal() {
        String criterion = new Desk(brokers).activeCriterion("EC_ONE", Map.of());
        ops().header("If-Match", "*")
                .body(Map.of("declaredWeight", 4))
                .patch("/api/v1/criteria/{id}", criterion)
                .then()
                .statusCode(200);
        run("qualify hand-over accept touch opportunity win", null);
        run("qualify hand-over accept touch lose recycle", "NO_DECISION");
        run("qualify hand-over reject", "NOT_A_FIT");
        run("disqualify", "NOT_A_FIT");
        run("expire", "NOT_FOLLOWED_UP");
        Desk.retire(criterion);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(types()).containsAll(TOLD));
    }

    private Set<String> types() {
        var types = new HashSet<String>();
        for (String topic : TOPICS) {
            for (var message : new EventProbe(brokers, "needmap.leads.%s.v1".formatted(topic)).all()) {
                EventContracts.assertValid(message.value());
                assertThat(message.value()).doesNotContain("firm.example", "Quibell", "+49 30 555");
                String type = EventJson.parse(message.value()).get("type").textValue();
                types.add(type.replace("io.needmap.leads.", "").replace(".v1", ""));
            }
        }
        return types;
    }

    private static void run(String steps, String reason) {
        var name = Desk.name(Map.of("email", Desk.someEmail(), "familyName", "Quibell", "phone", "+49 30 555 1234"));
        Desk.answer(name.getString("id"), "EC_ONE", "YES");
        for (String step : steps.split(" ", -1)) {
            boolean exits = Set.of("lose", "reject", "disqualify", "expire").contains(step);
            int status = ops().header("If-Match", "*")
                    .body(exits ? Map.of("reasonCode", reason) : Map.of())
                    .post("/api/v1/leads/{id}/{step}", name.getString("leadId"), step)
                    .statusCode();
            assertThat(status).as(step).isIn(200, 201);
        }
    }
}
