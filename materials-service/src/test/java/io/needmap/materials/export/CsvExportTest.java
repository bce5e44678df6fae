package io.needmap.materials.export;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.FieldEvents.rep;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.material;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.node.TextNode;
import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CsvExportTest {

    @Inject
    FieldEvents field;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"=1+1|'=1+1", "@cmd|'@cmd", "-5|-5", "+49 30 1|'+49 30 1", "'=x|''=x", "plain|plain"})
    void formulasAreNeutralised(String cell, String expected) {
        assertThat(CsvExport.cell(TextNode.valueOf(cell))).isEqualTo(expected);
    }

    @Test
    void whatListsShowIsThere() {
        String title = "=HYPERLINK(\"" + Ids.next() + "\")";
        String material = createMaterial(published(title));
        assertThat(csv("/api/v1/materials/export?state=PUBLISHED"))
                .startsWith("id,version,title,kind")
                .contains(material)
                .contains("'=HYPERLINK");
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        assertThat(csv("/api/v1/material-gaps/export?state=OPEN")).contains(activity.toString());
        assertThat(csv("/api/v1/roadmap/export")).contains(activity.toString());
    }

    /** Whatever can be listed can be taken along: each export has a line of names at least, and the list's own fields. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "materials",
                "materials/duplicates",
                "matches",
                "coverage",
                "coverage/over-served",
                "material-gaps",
                "roadmap",
                "requests",
                "claims",
                "stories",
                "objection-responses",
                "objection-responses/unanswered",
                "engagements/materials",
                "engagements/activities",
                "engagements/reps",
                "engagements/outcomes",
                "material-gaps/candidates",
                "material-search/unmet",
                "materials/feedback",
                "materials/review-reminders",
                "coverage/alignment-parts"
            })
    void everythingThatAListShowsIsExported(String list) {
        ops().body(Map.of("wish", "=1+1")).post("/api/v1/requests");
        var names = List.of(csv("/api/v1/" + list + "/export")
                .lines()
                .findFirst()
                .orElse("")
                .split(","));
        ops().get("/api/v1/" + list + "?limit=1")
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(item -> assertThat(names).containsAll(item.keySet()));
    }

    /** So is what is listed under a material or a claim; of one that is not there, nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "materials/{id}/versions",
                "materials/{id}/reviews",
                "materials/{id}/review-requests",
                "materials/{id}/feedback",
                "claims/{id}/challenges",
                "claims/{id}/tests/CREDIBLE/evidence"
            })
    void whatBelongsToOneThingIsExportedToo(String list) {
        String id = list.startsWith("materials")
                ? createMaterial(material("has parts"))
                : ops().body(Map.of("text", "we are fast"))
                        .post("/api/v1/claims")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        assertThat(csv("/api/v1/" + list.replace("{id}", id) + "/export"))
                .satisfiesAnyOf(
                        head -> assertThat(head).startsWith("id,"),
                        head -> assertThat(head).startsWith("statementId,"));
        ops().accept("text/csv, application/problem+json")
                .get("/api/v1/" + list.replace("{id}", Ids.next().toString()) + "/export")
                .then()
                .statusCode(404);
    }

    @Test
    void anExportGoesOnOverAllPagesAndKeepsCandour() {
        UUID rep = Ids.next();
        field.apply(rep(rep, "EXP"));
        String wish = "a sheet " + Ids.next();
        ops().body(Map.of("wish", "=" + wish, "repId", rep))
                .post("/api/v1/requests")
                .then()
                .statusCode(201);
        jdbi.useHandle(h -> h.execute("""
                INSERT INTO material (id, version, title, kind, description, origin, segments, region_codes, language,
                    state, match_state, set_aside_reason, created_at)
                SELECT gen_random_uuid(), 1, 'many ' || n, 'OTHER', '', 'MARKETING', '{}', '{}', 'en', 'DRAFT',
                    'SET_ASIDE', 'many', now() FROM generate_series(1, 201) n
                """));
        assertThat(csv("/api/v1/requests/export")).contains("'=" + wish).contains(rep.toString());
        assertThat(as("SALES_MANAGER")
                        .accept("text/csv")
                        .get("/api/v1/requests/export")
                        .asString())
                .contains("'=" + wish)
                .doesNotContain(rep.toString());
        assertThat(csv("/api/v1/materials/export?q=many").lines()).hasSizeGreaterThan(201);
        as("SALES_MANAGER")
                .accept("text/csv")
                .get("/api/v1/engagements/reps/export")
                .then()
                .statusCode(403);
    }

    @Test
    void duplicatesAreShownAndNotMerged() {
        var one = material("twice " + Ids.next());
        one.put("checksum", "sha256:" + Ids.next());
        String first = createMaterial(one);
        String second = createMaterial(one);
        ops().get("/api/v1/materials/duplicates?limit=200")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.value == '%s' }.materialIds".formatted(one.get("checksum")),
                        hasItems(first, second));
    }

    private static String csv(String path) {
        return ops().accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
