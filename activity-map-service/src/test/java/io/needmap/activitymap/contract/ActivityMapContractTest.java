package io.needmap.activitymap.contract;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventJson;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this service publishes is what its contracts say, and it understands what the others publish. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ActivityMapContractTest {

    @Inject
    BatchApplier applier;

    @All
    List<EventHandler> handlers;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void whatIsPublishedIsValid() {
        var study = Study.of("CONTRACT", "walk the line with the contract people");
        new Field(applier).tell(study.events());
        var ids = study.statementIds();
        String activity = ops().body(Map.of("activity", Map.of("name", "Walk the line of the contract")))
                .post("/api/v1/inbox/{id}/place", ids.get(0))
                .then()
                .statusCode(200)
                .extract()
                .path("activityId");
        ops().body(Map.of("reason", "no activity"))
                .post("/api/v1/inbox/{id}/dismiss", ids.get(1))
                .then()
                .statusCode(200);
        ops().post("/api/v1/inbox/{id}/park", ids.get(2)).then().statusCode(200);
        ops().header("If-Match", "*").body(Map.of("goal", "They see it")).patch("/api/v1/activities/{id}", activity);
        ops().header("If-Match", "*")
                .post("/api/v1/activities/{id}/agree", activity)
                .then()
                .statusCode(200);
        ops().header("If-Match", "*")
                .post("/api/v1/activities/{id}/retire", activity)
                .then()
                .statusCode(200);
        valid("placement", ids.get(0).toString(), "statement-placed");
        valid("placement", ids.get(1).toString(), "statement-dismissed");
        valid("placement", ids.get(2).toString(), "statement-parked");
        for (String event : List.of("proposed", "changed", "agreed", "retired")) {
            valid("activity", activity, "activity-" + event);
        }
        valid("need", activity, "need-assessed");
        valid("cycle", "00000000-0000-7000-8000-00000000c100", "buying-cycle-changed");
        valid("cycle", "00000000-0000-7000-8000-00000000c200", "sales-stages-changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buying-cycle-changed",
                "sales-stages-changed",
                "activity-proposed",
                "activity-changed",
                "activity-agreed",
                "activity-retired",
                "statement-placed",
                "statement-dismissed",
                "statement-parked",
                "need-assessed"
            })
    void everyExampleIsValid(String event) {
        EventContracts.assertValid(EventContracts.example("activity-map/" + event + ".v1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interview/region-changed",
                "interview/rep-changed",
                "interview/interview-recorded",
                "interview/interview-completed",
                "interview/interview-cancelled",
                "interview/statement-recorded",
                "interview/statement-corrected",
                "materials/gap-opened",
                "materials/gap-reprioritised",
                "materials/gap-planned",
                "materials/gap-in-production",
                "materials/gap-filled",
                "materials/gap-verified",
                "materials/gap-declined",
                "materials/gap-reopened",
                "materials/coverage-assessed",
                "materials/alignment-assessed",
                "materials/claim-changed",
                "materials/claim-substantiated",
                "materials/claim-challenged",
                "materials/claim-lapsed",
                "materials/response-drafted",
                "materials/response-approved",
                "materials/response-retired",
                "materials/request-received",
                "materials/request-changed",
                "materials/request-answered",
                "materials/request-withdrawn",
                "materials/material-changed",
                "materials/material-submitted",
                "materials/material-approved",
                "materials/material-published",
                "materials/material-at-risk",
                "materials/material-archived",
                "materials/material-verified",
                "materials/material-set-aside",
                "materials/version-drafted",
                "materials/version-submitted",
                "materials/version-approved",
                "materials/version-published",
                "materials/version-superseded",
                "materials/version-withdrawn",
                "materials/draft-reviewed",
                "interview/theme-changed",
                "interview/trend-changed",
                "leads/criterion-drafted",
                "leads/criterion-changed",
                "leads/criterion-activated",
                "leads/criterion-retired",
                "leads/lead-opened",
                "leads/lead-enriching",
                "leads/lead-qualified",
                "leads/lead-handed-over",
                "leads/lead-accepted",
                "leads/lead-rejected",
                "leads/lead-working",
                "leads/lead-opportunity",
                "leads/lead-won",
                "leads/lead-lost",
                "leads/lead-disqualified",
                "leads/lead-expired",
                "leads/lead-recycled"
            })
    void whatTheOthersPublishIsUnderstood(String event) {
        var example = EventJson.read(EventContracts.example(event + ".v1").getBytes(StandardCharsets.UTF_8));
        assertThat(handlers.stream().flatMap(h -> h.events().stream()))
                .as("somebody wants it")
                .anyMatch(type -> type.type().equals(example.type()));
        new Field(applier).tell(example);
    }

    private void valid(String family, String subject, String event) {
        var topic = new EventProbe(brokers, "needmap.activity-map." + family + ".v1");
        EventContracts.assertValid(topic.awaitMessageAbout(subject, "io.needmap.activity-map." + event + ".v1"));
    }
}
