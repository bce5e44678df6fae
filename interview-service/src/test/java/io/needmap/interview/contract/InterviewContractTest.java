package io.needmap.interview.contract;

import static io.needmap.testkit.Api.ops;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What this service really publishes is what its contracts say. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InterviewContractTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void referenceData() {
        String region = Scene.region();
        String rep = Scene.rep(region);
        ops().header("If-Match", "*")
                .body("{\"hiredOn\":\"2020-02-29\"}")
                .patch("/api/v1/reps/{id}", rep)
                .then()
                .statusCode(200);
        String competitor = Scene.competitor();
        valid("reference", rep, "rep-changed");
        valid("reference", competitor, "competitor-changed");
        String id = ops().get("/api/v1/regions?limit=200").path("items.find { it.code == '%s' }.id".formatted(region));
        valid("reference", id, "region-changed");
    }

    @Test
    void questionsAndGuides() {
        String question = Scene.question();
        ops().header("If-Match", "*")
                .body(Map.of("reason", "It elicits wants", "alternative", "What did you do?"))
                .post("/api/v1/questions/{id}/never-ask", question)
                .then()
                .statusCode(200);
        String guide = Scene.guide();
        Scene.post("/api/v1/interviews", Scene.interviewBody(Scene.rep(Scene.region()), guide));
        valid("question", question, "question-changed");
        valid("question", guide, "guide-changed");
    }

    @Test
    void interviewsInEveryState() {
        String held = Scene.interview();
        step(held, "start");
        step(held, "complete");
        String cancelled = Scene.interview();
        step(cancelled, "cancel");
        valid("interview", held, "interview-recorded");
        valid("interview", held, "interview-completed");
        valid("interview", cancelled, "interview-cancelled");
    }

    @Test
    void everyExampleIsValid() {
        for (String event : List.of(
                "region-changed",
                "rep-changed",
                "competitor-changed",
                "question-changed",
                "guide-changed",
                "interview-recorded",
                "interview-completed",
                "interview-cancelled",
                "statement-recorded",
                "statement-corrected",
                "statement-erased",
                "theme-changed",
                "tracker-changed",
                "call-note-changed",
                "trend-changed",
                "hypothesis-changed",
                "hypothesis-confirmed",
                "hypothesis-refuted")) {
            EventContracts.assertValid(EventContracts.example("interview/" + event + ".v1"));
        }
    }

    private static void step(String interview, String step) {
        ops().header("If-Match", "*")
                .post("/api/v1/interviews/{id}/{step}", interview, step)
                .then()
                .statusCode(200);
    }

    /** The first event of the type, and then every other one about the subject. */
    private void valid(String family, String subject, String type) {
        var topic = new EventProbe(brokers, "needmap.interview." + family + ".v1");
        topic.awaitMessageAbout(subject, "io.needmap.interview." + type + ".v1");
        topic.all().stream()
                .filter(record -> subject.equals(record.key()))
                .forEach(record -> EventContracts.assertValid(record.value()));
    }
}
