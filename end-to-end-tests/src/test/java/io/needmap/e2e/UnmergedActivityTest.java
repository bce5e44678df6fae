package io.needmap.e2e;

import static io.needmap.e2e.field.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.e2e.field.Catalogue;
import io.needmap.e2e.field.FieldWork;
import io.needmap.e2e.field.Panel;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.settings.App;
import io.needmap.local.token.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two activities are merged and taken apart: needs, matches, coverage and gaps follow there and back, and nothing is lost. */
@Order(2)
@ExtendWith(WithNeedmap.class)
class UnmergedActivityTest {

    private static final String PREFIX = "UNMERGED";
    private static final int SAID_OF_EACH = 9;
    private static final List<String> NEED = List.of(
            "classification",
            "consistency",
            "breadth",
            "regions",
            "quarters",
            "repeat",
            "importance",
            "satisfaction",
            "opportunity",
            "reps",
            "interviews",
            "mentions",
            "statements");

    private final NeedmapApi api;
    private final FieldWork field;
    private final Catalogue catalogue;
    private final Panel panel;

    UnmergedActivityTest(Needmap needmap) {
        this.api = needmap.gateway(Role.MARKETING_OPS, Role.MARKETER);
        this.field = new FieldWork(needmap.service(App.INTERVIEW, Role.MARKETING_OPS));
        this.catalogue = new Catalogue(needmap);
        this.panel = new Panel(needmap.service(App.INTERVIEW, Role.MARKETING_OPS), api, PREFIX, 2);
    }

    /** What the services show of an activity. */
    private record Standing(Map<String, JsonNode> need, List<String> matches, double coverage, Gap gap) {}

    private record Gap(String id, String state, String closedBecause, double priority, double coverage) {}

    @Test
    void allThatFollowsAMergeFollowsItBack() {
        var one = panel.activities().get(0);
        var other = panel.activities().get(1);
        // Every second rep says the one, the others the other, in both regions and quarters.
        for (int interview = 0; interview < 16; interview++) {
            say(interview, interview / 2 % 2 == 0 ? one : other);
        }
        catalogue.match(catalogue.published(PREFIX + " one"), one, 0.4);
        catalogue.match(catalogue.published(PREFIX + " other"), other, 0.3);
        eventually(() -> {
            assertOpen(one, SAID_OF_EACH, 0.4);
            assertOpen(other, SAID_OF_EACH, 0.3);
        });
        var oneBefore = standing(one);
        var otherBefore = standing(other);

        api.post("/api/v1/activities/" + one + "/merge", Map.of("intoId", other), version(one));
        eventually(() -> {
            assertOpen(other, 2 * SAID_OF_EACH, 1 - 0.6 * 0.7);
            assertThat(standing(other).matches()).hasSize(2);
            var merged = standing(one);
            assertThat(merged.need().get("statements").asInt()).isZero();
            assertThat(merged.matches()).isEmpty();
            assertThat(merged.gap().id()).isEqualTo(oneBefore.gap().id());
            assertThat(merged.gap().closedBecause()).isEqualTo("ACTIVITY_RETIRED");
            assertThat(onTheMap()).contains(other).doesNotContain(one);
        });

        api.post("/api/v1/activities/" + one + "/unmerge", Map.of(), version(one));
        eventually(() -> {
            assertThat(standing(one)).isEqualTo(oneBefore);
            assertThat(standing(other)).isEqualTo(otherBefore);
            assertThat(onTheMap()).contains(one, other);
        });
    }

    private void say(int interview, String activity) {
        var body = FieldWork.activityBody("show what a second is worth", panel.transition(), 5, 1);
        body.put("activityId", activity);
        field.say(panel.interview(interview), body);
    }

    private void assertOpen(String activity, int statements, double coverage) {
        var now = standing(activity);
        assertThat(now.need().get("statements").asInt()).isEqualTo(statements);
        assertThat(now.coverage()).isCloseTo(coverage, within(1e-9));
        assertThat(now.gap().state()).isEqualTo("OPEN");
        assertThat(now.gap().coverage()).isCloseTo(coverage, within(1e-9));
    }

    private Standing standing(String activity) {
        var need = api.get("/api/v1/needs/" + activity);
        var gap = first("material-gaps", activity);
        return new Standing(
                NEED.stream().collect(Collectors.toMap(Function.identity(), need::path)),
                StreamSupport.stream(
                                api.get("/api/v1/matches?activityId=" + activity)
                                        .path("items")
                                        .spliterator(),
                                false)
                        .filter(match -> match.path("countedOnId").asText().equals(activity))
                        .map(match -> match.path("id").asText())
                        .sorted()
                        .toList(),
                first("coverage", activity).path("coverage").asDouble(),
                new Gap(
                        gap.path("id").asText(),
                        gap.path("state").asText(),
                        gap.path("closedBecause").asText(),
                        gap.path("priority").asDouble(),
                        gap.path("coverage").asDouble()));
    }

    private JsonNode first(String collection, String activity) {
        return api.get("/api/v1/%s?activityId=%s".formatted(collection, activity))
                .path("items")
                .path(0);
    }

    private List<String> onTheMap() {
        return api.get("/api/v1/map").findValuesAsText("id");
    }

    private long version(String activity) {
        return api.get("/api/v1/activities/" + activity).path("version").asLong();
    }
}
