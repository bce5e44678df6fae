package io.needmap.interview.ridealong;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RideAlongApiTest {

    private static final String PATH = "/api/v1/interviews/ride-alongs";

    private final String id = UUID.randomUUID().toString();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private String region;
    private String rep;

    @BeforeEach
    void somebodyGoesAlong() {
        region = Scene.region();
        rep = Scene.rep(region);
    }

    @Test
    void everyListBecomesStatementsOfOneCompletedInterview() {
        send(full())
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + id))
                .body("observed", aMapWithSize(11));
        ops().get("/api/v1/interviews/{id}", id)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("channel", equalTo("RIDE_ALONG"))
                .body("guideKind", equalTo("RIDE_ALONG"))
                .body("calls", equalTo(4))
                .body("transitions.from", contains("Contacted"));
        var statements = ops().get("/api/v1/interviews/{id}/statements?limit=200", id)
                .then()
                .body("items", hasSize(12))
                .body("items.find { it.kind == 'TREND' }.manner", equalTo("OBSERVED"))
                .body("items.find { it.kind == 'LINGO' }.manner", equalTo("VOLUNTEERED"))
                .extract()
                .jsonPath();
        assertThat(statements.getString("items.find { it.kind == 'GOAL' }.ofStatementId"))
                .isEqualTo(statements.getString("items.find { it.activity == 'Walks the line' }.id"));
        ops().get("/api/v1/interviews/{id}/history", id).then().body("items", hasSize(1));
    }

    @Test
    void everythingIsTold() {
        send(full()).statusCode(201);
        var interviews = new EventProbe(brokers, "needmap.interview.interview.v1");
        EventContracts.assertValid(interviews.awaitMessageAbout(id, "io.needmap.interview.interview-completed.v1"));
        List<String> statements =
                ops().get("/api/v1/interviews/{id}/statements?limit=200", id).path("items.id");
        var topic = new EventProbe(brokers, "needmap.interview.statement.v1");
        statements.forEach(one -> EventContracts.assertValid(topic.awaitMessageAbout(one)));
    }

    @Test
    void aPhoneMaySendItAgainWheneverItLikes() {
        send(full()).statusCode(201);
        send(full()).statusCode(200).body("observed.TREND", equalTo(1));
        var other = full();
        other.put("calls", 9);
        send(other).statusCode(200).body("calls", equalTo(4));
        ops().header("Idempotency-Key", "again-" + id)
                .body(full())
                .post(PATH)
                .then()
                .statusCode(200);
        ops().get("/api/v1/interviews/{id}/statements?limit=200", id).then().body("items", hasSize(12));
    }

    @Test
    void sentManyTimesAtOnceItIsCountedOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 6)
                    .mapToObj(n -> threads.submit(() -> send(full()).extract().statusCode()))
                    .toList();
            int made = 0;
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 201);
                made += answer.get() == 201 ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        ops().get("/api/v1/interviews/{id}/statements?limit=200", id).then().body("items", hasSize(12));
    }

    @Test
    void allOrNothingIsTakenAndWhatIsWrongIsNamed() {
        var body = full();
        body.put(
                "competitorPitches",
                List.of(Map.of("quote", "q", "line", "l", "competitor", "Nobody " + UUID.randomUUID())));
        send(body).statusCode(422).body("errors.pointer", contains("/competitorPitches/0/competitor"));
        body.put("competitorPitches", List.of(Map.of("quote", "q", "line", "l")));
        send(body).statusCode(400).body("errors.pointer", contains("/competitorPitches/0/competitorId"));
        body.remove("competitorPitches");
        body.put("trends", List.of(Map.of("quote", "q", "themeId", UUID.randomUUID())));
        send(body).statusCode(422).body("errors.pointer", contains("/trends/0/themeId"));
        body.put("trends", List.of(Map.of("quote", " ")));
        send(body).statusCode(400).body("errors.pointer", contains("/trends/0/quote"));
        body.put("trends", List.of(Map.of("quote", "q", "mood", "good")));
        send(body).statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
        ops().get("/api/v1/interviews/{id}", id).then().statusCode(404);
        ops().get(PATH + "/{id}", id).then().statusCode(404);
    }

    @Test
    void theHeadIsCheckedToo() {
        for (String field : List.of("id", "repId", "conductedAt", "interviewer", "calls")) {
            var body = full();
            body.remove(field);
            send(body).statusCode(400).body("errors.pointer", hasItem("/" + field));
        }
        var body = full();
        body.put("repId", UUID.randomUUID());
        send(body).statusCode(422).body("errors.pointer", contains("/repId"));
        body = full();
        body.put("guideId", UUID.randomUUID());
        send(body).statusCode(422).body("errors.pointer", contains("/guideId"));
        body = full();
        body.put("id", Scene.interview());
        send(body).statusCode(409);
        for (String role : List.of("REP", "SALES_MANAGER", "AUDITOR")) {
            as(role).body(full()).post(PATH).then().statusCode(403);
        }
    }

    @Test
    void aManagerSeesThatItWasButNotWhatOneRepSaid() {
        send(full()).statusCode(201);
        as("SALES_MANAGER")
                .get(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .body("observed", nullValue())
                .body("suppressed", equalTo(true));
        as("SALES_MANAGER")
                .get(PATH + "?regionCode=" + region)
                .then()
                .body("items.id", contains(id))
                .body("items.observed", everyItem(nullValue()));
        as("REP").get(PATH + "?repId=" + rep).then().body("items[0].observed.ACTIVITY", equalTo(2));
        ops().get(PATH + "?limit=1").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void erasureTakesTheWordsAndLeavesTheCounts() {
        send(full()).statusCode(201);
        ops().header("If-Match", "*")
                .post("/api/v1/reps/{id}/erase", rep)
                .then()
                .statusCode(200);
        ops().get("/api/v1/interviews/{id}/statements", id).then().body("items", hasSize(0));
        ops().get(PATH + "/{id}", id).then().body("observed.ACTIVITY", equalTo(2));
        send(full()).statusCode(200);
        var late = full();
        late.put("id", UUID.randomUUID());
        send(late).statusCode(422).body("errors.pointer", contains("/repId"));
    }

    private ValidatableResponse send(Map<String, Object> body) {
        return ops().body(body).post(PATH).then();
    }

    private Map<String, Object> full() {
        var step = Scene.transition("Contacted", "Qualified");
        var walks = Map.of(
                "quote",
                "She walks their line first",
                "activity",
                "Walks the line",
                "transition",
                step,
                "importance",
                5,
                "goals",
                List.of(Map.of("quote", "They shall see it", "buyerChange", Map.of("from", "unsure", "to", "sure"))));
        var shows = Map.of("quote", "A sample on the table", "activity", "Shows the sample", "transition", step);
        var body = new HashMap<String, Object>(Map.of(
                "id", id, "repId", rep, "conductedAt", "2026-10-05T07:30:00Z", "interviewer", "Ines", "calls", 4));
        body.put("activities", List.of(walks, shows));
        body.put("informationNeeds", List.of(Map.of("quote", "q", "know", "k", "why", "w", "ifYes", "y", "ifNo", "n")));
        body.put("wants", List.of(Map.of("quote", "q", "wish", "A calculator")));
        body.put("objections", List.of(Map.of("quote", "Too dear", "outcome", "UNHANDLED")));
        body.put(
                "competitorPitches",
                List.of(Map.of("quote", "q", "line", "Half the price", "competitorId", Scene.competitor())));
        body.put("prospectWorries", List.of(Map.of("quote", "The audit")));
        body.put("trends", List.of(Map.of("quote", "Everybody leases now")));
        body.put(
                "lingo",
                List.of(Map.of("quote", "q", "term", "walk-through", "meaning", "a visit", "manner", "VOLUNTEERED")));
        body.put("homeOfficeAsks", List.of(Map.of("quote", "Answer the mails")));
        body.put("materialFeedback", List.of(Map.of("quote", "The brochure is too long")));
        return body;
    }
}
