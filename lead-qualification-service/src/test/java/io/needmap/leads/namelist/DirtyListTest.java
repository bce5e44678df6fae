package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DirtyListTest {

    private static final int ROWS = 160;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @CsvSource({"1, UPSERT", "2, CREATE_ONLY", "3, FILL_BLANKS", "4, UPDATE_ONLY"})
    void aDryRunGivesTheVerdictsOfTheRealRunAndWritesNothing(long seed, String mode) {
        Upload.of(new DirtyFile(seed).rows(30)).accepted().done();
        String file = new DirtyFile(seed).rows(ROWS);
        var before = names();
        var dry = Upload.of(file)
                .with("mode", mode)
                .with("dryRun", true)
                .accepted()
                .done();
        assertThat(names()).isEqualTo(before);
        var real = Upload.of(file).with("mode", mode).accepted().done();

        assertThat(verdicts(real)).isEqualTo(verdicts(dry)).hasSize(ROWS);
        assertThat(real.<String, Integer>getMap("counts")).isEqualTo(dry.getMap("counts"));
        assertAddsUp(real);
        assertThat(brought(real)).isEqualTo(real.getLong("counts.created"));
    }

    /** The counts are the rows, and each count is the number of rows with its outcome. */
    private static void assertAddsUp(JsonPath list) {
        Map<String, Integer> counts = list.getMap("counts");
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ROWS);
        assertThat(counts.get("failed")).isPositive();
        var byOutcome = verdicts(list).stream()
                .map(v -> v.get(1))
                .collect(Collectors.groupingBy(o -> o, Collectors.counting()));
        assertThat(byOutcome.getOrDefault("POSSIBLE_DUPLICATE", 0L)).isEqualTo((long) counts.get("possibleDuplicates"));
        assertThat(byOutcome.getOrDefault("SUPPRESSED", 0L)).isEqualTo((long) counts.get("suppressed"));
        assertThat(byOutcome.getOrDefault("UPDATED", 0L)).isEqualTo((long) counts.get("updated"));
    }

    private static List<List<Object>> verdicts(JsonPath list) {
        var verdicts = new ArrayList<List<Object>>();
        String token = "";
        do {
            var page = ops().get("/api/v1/name-lists/{id}/rows?limit=50&pageToken=" + token, list.getString("id"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (Map<String, Object> row : page.<Map<String, Object>>getList("items")) {
                var verdict = new ArrayList<Object>();
                for (String field : List.of("rowNumber", "outcome", "matchRule", "code", "message")) {
                    verdict.add(row.get(field));
                }
                verdicts.add(verdict);
            }
            token = page.getString("nextPageToken");
        } while (token != null);
        return verdicts;
    }

    private List<String> names() {
        return jdbi.withHandle(h -> h.createQuery("SELECT n::text FROM name n ORDER BY id")
                .mapTo(String.class)
                .list());
    }

    private long brought(JsonPath list) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT count(*) FROM name n JOIN lead l ON l.id = n.lead_id WHERE n.name_list_id = :list")
                .bind("list", java.util.UUID.fromString(list.getString("id")))
                .mapTo(Long.class)
                .one());
    }
}
