package io.needmap.leads.source;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Pages of analyses stay stable when rows come or go before the place where the next one begins. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GapPagesTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Jdbi jdbi;

    @Test
    void sourcesAreReadOnBehindTheLastOne() {
        // The longest name there is, and two sources of as many names.
        var names = List.of("a".repeat(200), "\u4e16".repeat(200), "GP short");
        names.forEach(name -> came(name, 1_000_000));
        var came = new ArrayList<String>();
        var seen = pages("/api/v1/lead-gaps/sources?limit=1", "sourceName", shown -> {
            came.add("GP new " + came.size());
            came("GP new " + (came.size() - 1), 9_000_000);
        });
        assertThat(seen).doesNotHaveDuplicates().containsAll(names).doesNotContainAnyElementsOf(came);
        names.forEach(name -> came(name, -1_000_000));
        came.forEach(name -> came(name, -9_000_000));
    }

    @Test
    void questionsAreReadOnBehindTheLastOne() {
        var desk = new Desk(brokers);
        var ids = new ArrayList<String>();
        for (String code : List.of("GP_B", "GP_C", "GP_D")) {
            ids.add(desk.activeCriterion(code, Map.of()));
        }
        var seen = pages("/api/v1/lead-gaps/questions?limit=1", "criterionCode", first -> {
            if (first.equals("GP_B")) {
                ids.add(desk.activeCriterion("GP_A", Map.of()));
            }
        });
        assertThat(seen)
                .doesNotHaveDuplicates()
                .contains("GP_B", "GP_C", "GP_D")
                .doesNotContain("GP_A");
        ids.forEach(Desk::retire);
    }

    @Test
    void aTokenThatCountsRowsIsRefused() {
        String counted = Base64.getUrlEncoder().withoutPadding().encodeToString("50".getBytes(StandardCharsets.UTF_8));
        for (String list : List.of("lead-gaps/sources", "lead-gaps/questions", "criteria/proposals")) {
            ops().get("/api/v1/" + list + "?pageToken=" + counted).then().statusCode(400);
        }
    }

    /** Nobody else gives out such tokens, but a caller may make them up. */
    @Test
    void aTokenWithTheSmallestNumberThatThereIsBreaksNothing() {
        for (var list : Map.of(
                        "lead-gaps", UUID.randomUUID().toString(),
                        "lead-gaps/sources", "x",
                        "lead-gaps/questions", "X",
                        "criteria/proposals", "X")
                .entrySet()) {
            var token = (Long.MIN_VALUE + "\0" + list.getValue()).getBytes(StandardCharsets.UTF_8);
            ops().get("/api/v1/" + list.getKey() + "?pageToken="
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(token))
                    .then()
                    .statusCode(200);
        }
    }

    private static List<String> pages(String path, String field, Consumer<String> afterEach) {
        var seen = new ArrayList<String>();
        String token = "";
        while (token != null) {
            var page = ops().get(path + "&pageToken=" + token)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> items = page.getList("items." + field);
            assertThat(items).hasSizeLessThanOrEqualTo(1);
            seen.addAll(items);
            items.forEach(afterEach);
            token = page.getString("nextPageToken");
        }
        return seen;
    }

    private void came(String source, long names) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO source_tally (source_type, source_name, waiting, answered, leads, names, handed_over, won)
                        VALUES ('show', :name, false, '{}', :names, :names, 0, 0)
                        """).bind("name", source).bind("names", names).execute());
    }
}
