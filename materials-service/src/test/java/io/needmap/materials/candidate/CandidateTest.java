package io.needmap.materials.candidate;

import static io.needmap.materials.support.FieldEvents.theme;
import static io.needmap.materials.support.FieldEvents.trend;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.event.MalformedEventException;
import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CandidateTest {

    private final UUID theme = Ids.next();
    private final UUID north = Ids.next();

    @Inject
    FieldEvents field;

    @Test
    void whatEmergesIsACandidateUntilSomethingAnswersIt() {
        var event = trend(north, 1, theme, "N", "EMERGING", 4);
        field.apply(
                event, trend(Ids.next(), 1, theme, "S", "EMERGING", 2), trend(Ids.next(), 1, theme, "W", "STABLE", 9));
        field.apply(event);
        var candidate = candidate(ops());
        assertThat(candidate).containsEntry("themeName", "Theme " + theme).containsEntry("mentions", 18);
        assertThat(regions(candidate)).containsExactlyInAnyOrder("N", "S");
        field.apply(theme(theme, 2, "Runs on old machines"));
        assertThat(candidate(ops())).containsEntry("themeName", "Runs on old machines");
        assertThat(regions(candidate(as("SALES_MANAGER"))))
                .as("two reps are too few")
                .containsExactly("N");
        assertThat(ops().get("/api/v1/material-gaps/candidates/export").asString())
                .contains(theme.toString());

        String material = createMaterial(published("Old machines are fine"));
        String response = ops().body(Map.of("themeId", theme, "objection", "old machines", "materialId", material))
                .post("/api/v1/objection-responses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(candidate(ops())).as("a draft answers nothing").isNotNull();
        transition("objection-responses", response, "approve", null).statusCode(200);
        assertThat(candidate(ops())).isNull();
        transition("materials", material, "archive", null).statusCode(200);
        assertThat(candidate(ops())).as("nobody has it any more").isNotNull();
    }

    @Test
    void aLateTrendChangesNothingAndOneThatFadesIsGone() {
        field.apply(trend(north, 3, theme, "N", "EMERGING", 4));
        field.apply(trend(north, 2, theme, "N", "STABLE", 4));
        assertThat(candidate(ops())).isNotNull();
        field.apply(trend(north, 4, theme, "N", "FADING", 4));
        assertThat(candidate(ops())).isNull();
    }

    @Test
    void aBrokenOneIsRefused() {
        var broken = trend(north, 1, theme, "N", "EMERGING", 4);
        ((ObjectNode) broken.data()).remove("themeId");
        assertThatThrownBy(() -> field.apply(broken))
                .satisfiesAnyOf(
                        e -> assertThat(e).isInstanceOf(MalformedEventException.class),
                        e -> assertThat(e).hasCauseInstanceOf(MalformedEventException.class));
    }

    private Map<String, Object> candidate(RequestSpecification caller) {
        var page = caller.get("/api/v1/material-gaps/candidates?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page.getMap("asOf")).isNotNull();
        return page.<Map<String, Object>>getList("items").stream()
                .filter(item -> item.get("themeId").equals(theme.toString()))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> regions(Map<String, Object> candidate) {
        return ((List<Map<String, Object>>) candidate.get("regions"))
                .stream().map(region -> region.get("regionCode")).toList();
    }
}
