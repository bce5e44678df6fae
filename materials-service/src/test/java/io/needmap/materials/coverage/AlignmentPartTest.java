package io.needmap.materials.coverage;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.activityOfStage;
import static io.needmap.materials.support.FieldEvents.cycle;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.FieldEvents.rated;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.match;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AlignmentPartTest {

    @Inject
    FieldEvents field;

    @Test
    void alignmentIsBrokenDownByStageAndSegment() {
        UUID stage = Ids.next();
        String segment = "segment " + stage;
        UUID activity = Ids.next();
        field.apply(
                cycle(Ids.next(), segment, stage),
                activityOfStage(activity, stage),
                need(activity, 1, "NEED", 12.5, .8442));
        var body = published("for the segment");
        body.put("segments", List.of(segment));
        match(createMaterial(body), activity, .4);
        createMaterial(body);
        ops().get("/api/v1/coverage/alignment-parts?by=STAGE")
                .then()
                .statusCode(200)
                .body("items.find { it.key == '%s' }.activityPart".formatted(stage), equalTo(.4f))
                .body("items.find { it.key == '%s' }.materials".formatted(stage), equalTo(1));
        ops().get("/api/v1/coverage/alignment-parts?by=SEGMENT")
                .then()
                .statusCode(200)
                .body("items.find { it.key == '%s' }.materialPart".formatted(segment), equalTo(.5f))
                .body("items.find { it.key == '%s' }.activityPart".formatted(segment), equalTo(.4f))
                .body("items.find { it.key == '%s' }.alignment".formatted(segment), equalTo(.4444f));
    }

    @Test
    void whatIsNotNeededOrSatisfiedIsOverServed() {
        UUID owned = Ids.next();
        UUID content = Ids.next();
        UUID needed = Ids.next();
        for (UUID activity : List.of(owned, content, needed)) {
            field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
            match(createMaterial(published("serves " + activity)), activity, .5);
        }
        field.apply(activity(owned, 2, "RELEVANT", "SALES_OWNS"), rated(content, 2, 8, 9));
        assertThat(reason(owned)).isEqualTo("NOT_NEEDED");
        assertThat(reason(content)).isEqualTo("SATISFIED");
        assertThat(reason(needed)).isNull();
    }

    private static String reason(UUID activity) {
        String next = "";
        while (next != null) {
            var page = ops().get("/api/v1/coverage/over-served?limit=200&pageToken=" + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            String reason = page.getString("items.find { it.activityId == '%s' }.reason".formatted(activity));
            if (reason != null) {
                return reason;
            }
            next = page.getString("nextPageToken");
        }
        return null;
    }
}
