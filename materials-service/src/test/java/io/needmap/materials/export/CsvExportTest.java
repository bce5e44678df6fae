package io.needmap.materials.export;

import static io.needmap.materials.support.FieldEvents.rep;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.material;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CsvExportTest {

    @Inject
    FieldEvents field;

    @Inject
    Jdbi jdbi;

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

    /** A page ends at what it shows, however long that is. */
    @Test
    void duplicatesWithLongLinksArePagedToTheEnd() {
        String path = "x".repeat(1900) + Ids.next();
        for (String one : List.of("a", "a", "b", "b")) {
            var body = material("long " + one);
            body.put("link", "https://example.org/%s/%s".formatted(path, one));
            createMaterial(body);
        }
        String next = "";
        var seen = new ArrayList<String>();
        while (next != null) {
            var page = ops().get("/api/v1/materials/duplicates?limit=1&pageToken={next}", next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.value"));
            next = page.getString("nextPageToken");
        }
        assertThat(seen).filteredOn(value -> value.contains(path)).hasSize(2);
        assertThat(csv("/api/v1/materials/duplicates/export")).contains(path + "/a", path + "/b");
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
