package io.needmap.interview.handedover;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.needmap.interview.scene.EventsOf;
import io.needmap.interview.scene.FieldWork;
import io.needmap.interview.scene.Scene;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of leads comes back to those who ask questions. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class HandedOverFlowTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private EventsOf leads;
    private String region;
    private String rep;

    @BeforeEach
    void aRegionOfItsOwn() {
        leads = new EventsOf(brokers, "leads");
        region = Scene.region();
        rep = Scene.rep(region);
    }

    @Test
    void aRegionThatRejectsIsAskedWhatItWantsToKnow() {
        String lead = Ids.next().toString();
        String message = rejected(lead, 5, "MISSING_CONTEXT");
        leads.send("lead", lead, message);
        rejected(lead, 4, "WRONG_PERSON");
        rejected(Ids.next().toString(), 1, "MISSING_CONTEXT");
        leads.tell("lead", "lead-won", Ids.next().toString(), 1, Map.of("state", "WON"));
        await().atMost(60, TimeUnit.SECONDS).until(() -> gaps().equals(List.of(2)));
        ops().get("/api/v1/interview-gaps?kind=REJECTIONS_NOT_ASKED_ABOUT&regionCode=" + region)
                .then()
                .body("items.name", contains("MISSING_CONTEXT"))
                .body("items.suppressed", contains(false));
        var guide = new HashMap<>(Scene.guideBody());
        guide.put("kind", "BEFORE_THE_CALL");
        FieldWork.held(rep, Scene.post("/api/v1/guides", guide), null, "From " + UUID.randomUUID());
        assertThat(gaps()).isEmpty();
    }

    @Test
    void aQuestionThatBroughtACriterionIsKept() {
        String question = Scene.question();
        ops().header("If-Match", "*")
                .post("/api/v1/questions/{id}/activate", question)
                .then()
                .statusCode(200);
        String statement = Scene.statement(
                Scene.interviewWith(rep),
                Map.of(
                        "kind", "INFORMATION_NEED",
                        "quote", "I want to know",
                        "know", "the line",
                        "why", "to compare",
                        "ifYes", "go",
                        "ifNo", "stay",
                        "questionId", question));
        assertThat(yieldOf(question)).containsExactly(0, "TOO_FEW", "");
        String criterion = Ids.next().toString();
        String message = criterion(criterion, "activated", 2, "ACTIVE", statement);
        criterion(criterion, "drafted", 1, "DRAFT", Ids.next().toString());
        leads.send("criterion", criterion, message);
        await().atMost(60, TimeUnit.SECONDS).until(() -> yieldOf(question).equals(List.of(1, "KEEP", "")));
        aCriterionThatTellsNothingKeepsNoQuestion(question, criterion);
        criterion(criterion, "retired", 3, "RETIRED", statement);
        await().atMost(60, TimeUnit.SECONDS).until(() -> yieldOf(question).equals(List.of(0, "TOO_FEW", "")));
    }

    private void aCriterionThatTellsNothingKeepsNoQuestion(String question, String criterion) {
        String message = power(criterion, 3, "STRONG");
        power(criterion, 2, "MEDIUM");
        leads.send("power", criterion, message);
        await().atMost(60, TimeUnit.SECONDS).until(() -> yieldOf(question).equals(List.of(1, "KEEP", "STRONG")));
        power(criterion, 4, "NONE");
        await().atMost(60, TimeUnit.SECONDS).until(() -> yieldOf(question).equals(List.of(1, "TOO_FEW", "NONE")));
    }

    private String power(String criterion, int version, String label) {
        return leads.tell(
                "power", "power-assessed", criterion, version, Map.of("criterionId", criterion, "label", label));
    }

    @Test
    void whatCannotBeReadBecomesADeadLetter() {
        String id = Ids.next().toString();
        leads.tell("lead", "lead-rejected", id, 1, Map.of("state", "REJECTED"));
        leads.tell("criterion", "criterion-activated", id, 1, Map.of("statementIds", List.of()));
        leads.send("criterion", id, "[]");
        leads.tell("power", "power-assessed", id, 1, Map.of("label", "STRONG"));
        leads.tell("power", "scoring-model-published", id, 2, Map.of());
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> leads.deadLetters("lead", id) == 1
                        && leads.deadLetters("criterion", id) == 2
                        && leads.deadLetters("power", id) == 1);
    }

    private String rejected(String lead, int version, String reason) {
        return leads.tell(
                "lead",
                "lead-rejected",
                lead,
                version,
                Map.of(
                        "state",
                        "REJECTED",
                        "regionCode",
                        region,
                        "reason",
                        Map.of("code", reason),
                        "stateSince",
                        Instant.now().toString()));
    }

    private String criterion(String id, String event, int version, String state, String statement) {
        return leads.tell(
                "criterion",
                "criterion-" + event,
                id,
                version,
                Map.of("state", state, "statementIds", List.of(statement)));
    }

    private List<Integer> gaps() {
        return ops().get("/api/v1/interview-gaps?kind=REJECTIONS_NOT_ASKED_ABOUT&regionCode=" + region)
                .then()
                .statusCode(200)
                .extract()
                .path("items.count");
    }

    private static List<Object> yieldOf(String question) {
        String token = "";
        while (token != null) {
            var page = ops().get("/api/v1/questions/yields?limit=200&pageToken=" + token)
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            for (var item : items) {
                if (item.get("questionId").equals(question)) {
                    return List.of(item.get("criteria"), item.get("verdict"), Objects.toString(item.get("power"), ""));
                }
            }
            token = page.getString("nextPageToken");
        }
        throw new AssertionError("no yield of " + question);
    }
}
