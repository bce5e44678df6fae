package io.needmap.materials.engagement;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.match;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EngagementTest {

    private static final String AT = "2026-11-01T10:00:00Z";

    @Inject
    FieldEvents field;

    @Test
    void aBatchCountsOnceHoweverOftenItIsSent() {
        String material = createMaterial(published("shared around"));
        String idle = createMaterial(published("left alone"));
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"));
        match(material, activity, .5);
        match(idle, activity, .5);
        UUID rep = Ids.next();
        var batch = List.of(
                done("a" + rep, "SHARED", material, rep),
                done("b" + rep, "OPENED", material, rep),
                done("c" + rep, "PAGE_READ", material, rep),
                done("c" + rep, "PAGE_READ", material, rep),
                done("d" + rep, "SHARED", Ids.next().toString(), rep),
                Map.<String, Object>of("externalId", "e" + rep, "kind", "SHARED", "at", AT));
        send(batch)
                .body("received", equalTo(6))
                .body("added", equalTo(3))
                .body("known", equalTo(1))
                .body("refused", equalTo(2))
                .body("refusals.code", hasItems("UNKNOWN_MATERIAL", "RULE_BROKEN"));
        send(batch).body("added", equalTo(0)).body("known", equalTo(4));

        var used = list("/api/v1/engagements/materials?limit=200", "materialId", material);
        assertThat(used).containsEntry("shared", 1).containsEntry("opened", 1).containsEntry("pagesRead", 1);
        assertThat(used).containsEntry("reps", 1);
        assertThat(list("/api/v1/engagements/materials?unused=true&limit=200", "materialId", idle))
                .isNotNull();
        assertThat(list("/api/v1/engagements/materials?unused=true&limit=200", "materialId", material))
                .isNull();
        assertThat(list("/api/v1/engagements/activities?limit=200", "activityId", activity.toString()))
                .containsEntry("materials", 2)
                .containsEntry("unused", 1)
                .containsEntry("shared", 1)
                .containsEntry("reps", 1)
                .containsEntry("opened", 1);
        assertThat(list("/api/v1/engagements/reps?limit=200", "repId", rep.toString()))
                .containsEntry("materials", 1);
        as("SALES_MANAGER").get("/api/v1/engagements/reps").then().statusCode(403);
        as("SALES_MANAGER")
                .get("/api/v1/engagements/materials?materialId={m}", material)
                .then()
                .statusCode(200)
                .body("items[0].opened", equalTo(1))
                .body("items[0].shared", nullValue())
                .body("items[0].reps", nullValue());
        as("SALES_MANAGER")
                .get("/api/v1/engagements/activities?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.activityId == '%s' }.opened".formatted(activity), equalTo(1))
                .body("items.find { it.activityId == '%s' }.shared".formatted(activity), nullValue())
                .body("items.find { it.activityId == '%s' }.reps".formatted(activity), nullValue());
    }

    /** What three reps share may be told; what is left of the sum for the material of one rep may not. */
    @Test
    void aSumDoesNotTellWhatOneRepShared() {
        UUID whole = Ids.next();
        UUID mixed = Ids.next();
        field.apply(activity(whole, 1, "RELEVANT", "YES"), activity(mixed, 1, "RELEVANT", "YES"));
        String crowded = createMaterial(published("shared by three"));
        String lonely = createMaterial(published("shared by one"));
        match(crowded, whole, .5);
        match(crowded, mixed, .5);
        match(lonely, mixed, .5);
        var batch = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 3; i++) {
            batch.add(done(crowded + i, "SHARED", crowded, Ids.next()));
        }
        batch.add(done(lonely, "SHARED", lonely, Ids.next()));
        send(batch).body("added", equalTo(4));

        String path = "/api/v1/engagements/activities?limit=200";
        assertThat(list(path, "activityId", mixed.toString()))
                .containsEntry("shared", 4)
                .containsEntry("reps", 4);
        as("SALES_MANAGER")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.find { it.activityId == '%s' }.shared".formatted(whole), equalTo(3))
                .body("items.find { it.activityId == '%s' }.shared".formatted(mixed), nullValue())
                .body("items.find { it.activityId == '%s' }.reps".formatted(mixed), nullValue());
    }

    @Test
    void badBatchesAreRefused() {
        ops().body(Map.of("engagements", List.of()))
                .post("/api/v1/engagements")
                .then()
                .statusCode(400);
        as("REP")
                .body(Map.of("engagements", List.of()))
                .post("/api/v1/engagements")
                .then()
                .statusCode(403);
        var tooMany = IntStream.range(0, 10_001)
                .mapToObj(i -> Map.of("externalId", "t" + i, "kind", "OPENED", "at", AT))
                .toList();
        ops().body(Map.of("engagements", tooMany))
                .post("/api/v1/engagements")
                .then()
                .statusCode(400);
    }

    @Test
    void tenThousandAreTakenAtOnce() {
        String material = createMaterial(published("read by many"));
        var many = IntStream.range(0, 10_000)
                .mapToObj(i -> Map.<String, Object>of(
                        "externalId", material + i, "kind", "OPENED", "materialId", material, "at", AT))
                .toList();
        send(many).body("added", equalTo(10_000));
    }

    private static ValidatableResponse send(List<Map<String, Object>> batch) {
        return ops().body(Map.of("engagements", batch))
                .post("/api/v1/engagements")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> done(String id, String kind, String material, UUID rep) {
        return Map.of("externalId", id, "kind", kind, "materialId", material, "repId", rep, "at", AT);
    }

    /** The item of a list, read page by page; null when it is not there. */
    private static Map<String, Object> list(String path, String key, String value) {
        String next = "";
        while (next != null) {
            var page = ops().get(path + "&pageToken=" + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
                if (value.equals(item.get(key))) {
                    return item;
                }
            }
            next = page.getString("nextPageToken");
        }
        return null;
    }
}
