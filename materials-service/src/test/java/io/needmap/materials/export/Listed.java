package io.needmap.materials.export;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.activityOfStage;
import static io.needmap.materials.support.FieldEvents.competitor;
import static io.needmap.materials.support.FieldEvents.cycle;
import static io.needmap.materials.support.FieldEvents.feedback;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.FieldEvents.objection;
import static io.needmap.materials.support.FieldEvents.pitch;
import static io.needmap.materials.support.FieldEvents.rep;
import static io.needmap.materials.support.FieldEvents.theme;
import static io.needmap.materials.support.FieldEvents.trend;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.match;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.testkit.Api.ops;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.materials.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Something for every list to show; what people typed begins as a formula does. */
final class Listed {

    static final String FORMULA = "=1+1";

    private final FieldEvents field;
    private final UUID stage = Ids.next();
    private final UUID activity = Ids.next();
    private final UUID[] reps = {Ids.next(), Ids.next()};
    private final UUID owned = Ids.next();
    private final UUID theme = Ids.next();
    private final String material;
    private final String version;
    private final String review;
    private final String match;
    private final String gap;
    private final String request;
    private final String claim;
    private final String story;
    private final String response;
    private final String job;

    Listed(FieldEvents field) {
        this.field = field;
        ofTheField();
        var body = published(FORMULA);
        body.put("checksum", FORMULA + Ids.next());
        body.put("segments", List.of(FORMULA));
        material = createMaterial(body);
        createMaterial(body);
        match = match(material, activity, .1);
        gap = ops().get("/api/v1/material-gaps?activityId={a}", activity).path("items[0].id");
        version = made("materials/%s/versions".formatted(material), Map.of("title", FORMULA));
        step("materials/%s/versions".formatted(material), version, "submit");
        ask();
        review = made(
                "materials/%s/reviews".formatted(material),
                Map.of("repId", reps[0], "versionId", version, "verdict", "USE_AS_IS", "comment", FORMULA));
        request = made("requests", Map.of("wish", FORMULA, "activityId", activity));
        claim = claim();
        story = made("stories", Map.of("title", FORMULA, "reframe", FORMULA, "hypothesis", FORMULA));
        response = made("objection-responses", Map.of("themeId", theme, "objection", FORMULA, "materialId", material));
        engage();
        propose();
        job = load();
        field.apply(feedback(Ids.next(), 1, material, reps[0], FORMULA));
    }

    /** The list of the things that were made. */
    String path(String list) {
        return list.replace("{materialId}", material)
                        .replace("/versions/{id}", "/versions/" + version)
                        .replace("/reviews/{id}", "/reviews/" + review)
                        .replace("{test}", "CREDIBLE")
                        .replace("{id}", idIn(list))
                + (list.endsWith("/material-search") ? "?q=how" : "");
    }

    private String idIn(String list) {
        return switch (list.split("/", -1)[3]) {
            case "materials" -> material;
            case "matches" -> match;
            case "material-gaps" -> gap;
            case "requests" -> request;
            case "claims" -> claim;
            case "stories" -> story;
            case "objection-responses" -> response;
            case "material-imports" -> job;
            default -> "";
        };
    }

    private void ofTheField() {
        UUID emerging = Ids.next();
        var named = activityOfStage(activity, stage);
        ((ObjectNode) named.data()).put("name", FORMULA);
        field.apply(
                rep(reps[0], "LIST-N"),
                rep(reps[1], "LIST-S"),
                cycle(Ids.next(), FORMULA, stage),
                named,
                need(activity, 1, "NEED", 12.5, .8442),
                activity(owned, 1, "RELEVANT", "SALES_OWNS"),
                need(owned, 1, "NEED", 12.5, .8442),
                theme(theme, 1, FORMULA),
                objection(theme, "UNHANDLED", Instant.now().toString()),
                theme(emerging, 1, FORMULA),
                trend(Ids.next(), 1, emerging, "LIST-N", "EMERGING", 4));
        match(createMaterial(published("too much")), owned, .5);
    }

    /** So long ago that they are reminded. */
    private void ask() {
        TestClock.pass(-4);
        ops().body(Map.of("repIds", reps, "versionId", version))
                .post("/api/v1/materials/{id}/review-requests", material)
                .then()
                .statusCode(200);
        TestClock.reset();
    }

    private String claim() {
        String id = made("claims", Map.of("text", FORMULA));
        made(
                "claims/%s/tests/CREDIBLE".formatted(id),
                Map.of(
                        "kind",
                        "INDEPENDENT_TEST",
                        "source",
                        FORMULA,
                        "datedOn",
                        LocalDate.now(ZoneOffset.UTC).minusDays(1).toString()));
        UUID rival = Ids.next();
        field.apply(competitor(rival, FORMULA, false), pitch(Ids.next(), rival, UUID.fromString(id)));
        return id;
    }

    private void engage() {
        var at = "2026-11-01T10:00:00Z";
        var shared =
                Map.of("externalId", Ids.next(), "kind", "SHARED", "materialId", material, "repId", reps[0], "at", at);
        ops().body(Map.of("engagements", List.of(shared)))
                .post("/api/v1/engagements")
                .then()
                .statusCode(200);
        ops().get("/api/v1/material-search?q={q}", FORMULA + Ids.next()).then().statusCode(200);
    }

    private void propose() {
        String alike = createMaterial(published("Activity " + owned));
        ops().body(Map.of("materialIds", List.of(alike), "leastLikeness", .01))
                .post("/api/v1/matches/proposals")
                .then()
                .statusCode(200);
    }

    private static String load() {
        String id = ops().contentType("application/x-ndjson")
                .body("{\"title\":\"%s\",\"kind\":\"VIDEO\",\"origin\":\"PARTNER\"}\n"
                        .formatted(FORMULA)
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/material-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ops().get("/api/v1/material-imports/{id}", id)
                        .path("state")
                        .equals("COMPLETED"));
        return id;
    }

    private static String made(String collection, Map<String, ?> body) {
        return ops().body(body)
                .post("/api/v1/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void step(String collection, String id, String step) {
        ops().header("If-Match", "*")
                .post("/api/v1/%s/%s/%s".formatted(collection, id, step))
                .then()
                .statusCode(200);
    }
}
