package io.needmap.interview.next;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.interview.scene.FieldWork;
import io.needmap.interview.scene.MapSays;
import io.needmap.interview.scene.Scene;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NextInterviewApiTest {

    private final String from = "From " + UUID.randomUUID();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private String region;
    private String rep;

    @BeforeEach
    void aRegionOfItsOwn() {
        region = Scene.region();
        rep = Scene.rep(region);
    }

    @Test
    void repsWhoCouldSettleMostComeFirst() {
        String asked = rep;
        String fresh = Scene.rep(region);
        String questionOfAGuide = questionOfAGuide();
        String interview = FieldWork.held(asked, Scene.guide(), null, from, "1");
        String statement =
                ops().get("/api/v1/statements?interviewId=" + interview).path("items[0].id");
        String activity = Ids.next().toString();
        var map = new MapSays(brokers);
        map.placed(statement, activity);
        map.undetermined(activity, region, 1);
        map.undetermined(Ids.next().toString(), region, 0);
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> next().getList("items").size() == 2 && next().getInt("items[0].needs") == 2);
        var next = next();
        assertThat(next.getList("items.repId", String.class)).containsExactly(fresh, asked);
        assertThat(next.getList("items.needs", Integer.class)).containsExactly(2, 1);
        assertThat(next.getString("items[0].reason")).contains("never interviewed", region);
        assertThat(next.getString(
                        "items[0].activities.find { it.activityId == '" + activity + "' }.transitions[0].from"))
                .isEqualTo(from);
        assertThat(next.getList("items[0].questions.id", String.class)).contains(questionOfAGuide);
        String token = ops().get("/api/v1/next-interviews?limit=1&regionCode=" + region)
                .path("nextPageToken");
        ops().get("/api/v1/next-interviews?limit=1&regionCode={r}&pageToken={t}", region, token)
                .then()
                .body("items.repId", contains(asked))
                .body("nextPageToken", nullValue());
        for (String role : List.of("REP", "SALES_MANAGER")) {
            as(role).get("/api/v1/next-interviews").then().statusCode(403);
        }
    }

    /** Every example of the event is understood. */
    @Test
    void theMapsOwnExampleIsUnderstood() {
        var told = EventJson.data(
                EventJson.read(
                        EventContracts.example("activity-map/need-assessed.v1").getBytes(StandardCharsets.UTF_8)),
                NeedTold.class);
        assertThat(told.classification()).isEqualTo("UNDETERMINED");
        assertThat(told.missing())
                .hasSize(2)
                .first()
                .satisfies(m -> assertThat(m.newReps()).isEqualTo(1));
    }

    /** An active question; only the first ten are told, so that it comes first in its guide. */
    private static String questionOfAGuide() {
        String question = Scene.question();
        ops().header("If-Match", "*").post("/api/v1/questions/{id}/activate", question);
        var guide = new HashMap<>(Scene.guideBody());
        guide.put("questionIds", List.of(question));
        Scene.post("/api/v1/guides", guide);
        return question;
    }

    private JsonPath next() {
        return ops().get("/api/v1/next-interviews?regionCode=" + region).jsonPath();
    }
}
