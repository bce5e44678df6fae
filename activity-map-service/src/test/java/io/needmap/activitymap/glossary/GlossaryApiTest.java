package io.needmap.activitymap.glossary;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.activitymap.field.Told;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GlossaryApiTest {

    @Inject
    BatchApplier applier;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void regionalWordsAreComparedAsTheCommonTerm() {
        var study = Study.of("LINGO", "set up a zibberflip with  the KROMBOLD people");
        new Field(applier).tell(study.events());
        UUID north = study.statementIds().get(0);
        UUID south = study.statementIds().get(11);
        String activity = ops().body(Map.of("name", "Arrange a plant visit with engineers"))
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String refused = ops().body(Map.of("name", "Ask the engineers"))
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        suggestions(north).body("suggestions.activityId", not(hasItem(activity)));
        String term = agreed("plant visit", variant("zibberflip", "LINGO-N"));
        agreed("engineers", variant("krombold people", null));
        suggestions(north).body("suggestions.activityId", hasItems(activity, refused));
        suggestions(south)
                .body("suggestions.activityId", hasItem(refused))
                .body("suggestions.find { it.activityId == '" + activity + "' }.words", not(hasItem("visit")));
        ops().body(Map.of("activityId", refused))
                .post("/api/v1/inbox/{id}/dismiss-suggestion", north)
                .then()
                .statusCode(200)
                .body("suggestions.activityId", not(hasItem(refused)));
        ops().get("/api/v1/inbox?regionCode=LINGO-N&limit=200")
                .then()
                .body("items.find { it.statementId == '" + north + "' }.suggestions.activityId", not(hasItem(refused)))
                .body(
                        "items.findAll { it.statementId != '" + north + "' }.suggestions.activityId.flatten()",
                        hasItem(refused));
        ops().header("If-Match", "*")
                .post("/api/v1/glossary/{id}/retire", term)
                .then()
                .statusCode(200);
        suggestions(north)
                .body("suggestions.find { it.activityId == '" + activity + "' }.words", not(hasItem("visit")));
    }

    @Test
    void lingoThatNobodyExplainedIsAWorkList() {
        var study = Study.of("WORK", "something");
        var field = new Field(applier);
        field.tell(study.events());
        for (int i = 0; i < 4; i++) {
            var conversation = study.answers().get(2 * i).conversation();
            field.tell(Told.statement(
                    conversation,
                    Ids.next(),
                    1,
                    "LINGO",
                    Map.of("term", i == 0 ? "Quonzel  Run" : "quonzel run", "meaning", "meaning " + i)));
        }
        field.tell(Told.statement(
                study.answers().get(0).conversation(),
                Ids.next(),
                1,
                "LINGO",
                Map.of("term", "frimble", "meaning", "a small one")));
        String item = "items.find { it.term.toLowerCase() == 'quonzel run' }";
        ops().get("/api/v1/glossary/unresolved?limit=200")
                .then()
                .statusCode(200)
                .body(item + ".statements", equalTo(4))
                .body(item + ".reps", equalTo(4))
                .body(item + ".regionCodes", hasItems("WORK-N", "WORK-S"))
                .body("items.term", hasItem("frimble"));
        as("SALES_MANAGER")
                .get("/api/v1/glossary/unresolved?limit=200")
                .then()
                .body(item + ".reps", equalTo(4))
                .body(item + ".regionCodes", equalTo(List.of()))
                .body("items.find { it.term == 'frimble' }.reps", nullValue());
        String token = ops().get("/api/v1/glossary/unresolved?limit=1")
                .then()
                .extract()
                .path("nextPageToken");
        ops().get("/api/v1/glossary/unresolved?limit=1&pageToken={t}", token)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].statements", greaterThan(0));
        agreed("quarter-end push", variant("quonzel run", "WORK-N"));
        ops().get("/api/v1/glossary/unresolved?limit=200")
                .then()
                .body(item + ".statements", equalTo(1))
                .body(item + ".regionCodes", equalTo(List.of("WORK-S")))
                .body(item + ".suggestions.term", hasItem("quarter-end push"));
        agreed("frimble");
        ops().get("/api/v1/glossary/unresolved?limit=200").then().body("items.term", not(hasItem("frimble")));
    }

    @Test
    void aWordLeadsToOneTerm() {
        String id = agreed("statement of work", variant("sow", null));
        create("Statement of  Work", 409).body("code", equalTo("TERM_TAKEN"));
        create("other work", 409, variant("SOW", null)).body("code", equalTo("VARIANT_TAKEN"));
        create("self", 422, variant("Self", null)).body("code", equalTo("VARIANT_IS_THE_TERM"));
        create("elsewhere", 422, variant("there", "NOWHERE")).body("errors[0].pointer", equalTo("/variants"));
        create(" ", 400);
        ops().header("If-Match", "\"1\"")
                .body(Map.of("variants", List.of(variant("s.o.w.", null)), "meaning", "What is to be done"))
                .patch("/api/v1/glossary/{id}", id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("variants.text", equalTo(List.of("s.o.w.")));
        agreed("a pig", variant("sow", null));
        ops().header("If-Match", "*")
                .body(Map.of("term", "a pig"))
                .patch("/api/v1/glossary/{id}", id)
                .then()
                .statusCode(409);
        ops().header("If-Match", "*")
                .post("/api/v1/glossary/{id}/retire", id)
                .then()
                .statusCode(200);
        ops().header("If-Match", "*")
                .post("/api/v1/glossary/{id}/retire", id)
                .then()
                .statusCode(409);
        ops().get("/api/v1/glossary/{id}/history", id).then().body("items", hasSize(3));
        ops().get("/api/v1/glossary?state=AGREED&limit=200").then().body("items.id", not(hasItem(id)));
        ops().get("/api/v1/glossary/{id}", UUID.randomUUID()).then().statusCode(404);
        as("REP")
                .body(Map.of("term", "x", "variants", List.of()))
                .post("/api/v1/glossary")
                .then()
                .statusCode(403);
        var topic = new EventProbe(brokers, "needmap.activity-map.glossary.v1");
        for (String event : List.of("agreed", "changed", "retired")) {
            EventContracts.assertValid(
                    topic.awaitMessageAbout(id, "io.needmap.activity-map.glossary-term-" + event + ".v1"));
            EventContracts.assertValid(EventContracts.example("activity-map/glossary-term-" + event + ".v1"));
        }
    }

    /** The longest of the words that overlap counts, and what it means in the region before what it means elsewhere. */
    @Test
    void wordsThatOverlapAreReadAsTheLongestAndAsTheRegionMeansThem() {
        var study = Study.of("OVERLAP", "walk them through the Quox Frobnitz, quoxes aside");
        new Field(applier).tell(study.events());
        var likes = List.of("quarterly forecast", "supplier audit", "harbour tour");
        var ids = likes.stream()
                .map(name -> ops().body(Map.of("name", name))
                        .post("/api/v1/activities")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        agreed(likes.get(0), variant("quox", null));
        agreed(likes.get(1), variant("quox  frobnitz", null));
        agreed(likes.get(2), variant("quox frobnitz", "OVERLAP-S"));
        suggestions(study.statementIds().get(0))
                .body("suggestions.activityId", hasItem(ids.get(1)))
                .body("suggestions.activityId", not(hasItem(ids.get(0))))
                .body("suggestions.activityId", not(hasItem(ids.get(2))));
        suggestions(study.statementIds().get(11))
                .body("suggestions.activityId", hasItem(ids.get(2)))
                .body("suggestions.activityId", not(hasItem(ids.get(0))))
                .body("suggestions.activityId", not(hasItem(ids.get(1))));
    }

    private static ValidatableResponse suggestions(UUID statement) {
        return ops().get("/api/v1/inbox/{id}", statement).then().statusCode(200);
    }

    private static String agreed(String term) {
        return create(term, 201).extract().path("id");
    }

    private static String agreed(String term, Map<String, String> variant) {
        return create(term, 201, variant).extract().path("id");
    }

    private static ValidatableResponse create(String term, int status) {
        return send(term, status, List.of());
    }

    private static ValidatableResponse create(String term, int status, Map<String, String> variant) {
        return send(term, status, List.of(variant));
    }

    private static ValidatableResponse send(String term, int status, List<Map<String, String>> variants) {
        return ops().body(Map.of("term", term, "variants", variants))
                .post("/api/v1/glossary")
                .then()
                .statusCode(status);
    }

    private static Map<String, String> variant(String text, String regionCode) {
        Map<String, String> variant = new HashMap<>(Map.of("text", text));
        if (regionCode != null) {
            variant.put("regionCode", regionCode);
        }
        return variant;
    }
}
