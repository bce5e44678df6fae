package io.needmap.interview.intake;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class StatementImportTest {

    private static final String HEADER =
            "externalId,rep,region,conductedAt,guide,interviewKey,kind,quote,activity,transition.from,transition.to,"
                    + "importance,ofExternalId,buyerChange.from,buyerChange.to,competitor,line\n";

    @Test
    void aFileBringsItsInterviewsAndStatements() {
        String region = Scene.region();
        String rep = Scene.rep(region);
        String name = ops().get("/api/v1/reps/{id}", rep).path("name");
        String csv = HEADER
                + row("g-1", name, region, "GOAL", ",,,,a-1,unsure,sure,,")
                + row("a-1", name, region, "ACTIVITY", "Measures the line,Contacted,Qualified,5,,,,,")
                + row("a-2", name, region, "ACTIVITY", "Shows the sample,Contacted,Qualified,,,,,,");
        var job = load(csv);
        assertThat(job.getMap("counts")).isEqualTo(Map.of("created", 3, "unchanged", 0, "failed", 0));

        var interviews = ops().get("/api/v1/interviews?repId={rep}", rep).jsonPath();
        assertThat(interviews.getList("items")).hasSize(2);
        assertThat(interviews.getList("items.state")).containsOnly("COMPLETED");
        assertThat(interviews.getList("items.guideKind")).containsOnly("CUSTOM");
        var statements =
                ops().get("/api/v1/statements?repId={rep}&kind=ACTIVITY", rep).jsonPath();
        assertThat(statements.getList("items.externalId")).containsExactlyInAnyOrder("a-1-" + region, "a-2-" + region);
        assertThat(statements.getList("items.interviewId").stream().distinct()).hasSize(1);
        assertThat(statements.getString("items[0].quarter")).isEqualTo("2026-Q2");

        var again = load(csv);
        assertThat(again.getMap("counts")).isEqualTo(Map.of("created", 0, "unchanged", 3, "failed", 0));
        assertThat(ops().get("/api/v1/interviews?repId={rep}", rep).jsonPath().getList("items"))
                .hasSize(2);
    }

    private static String row(String externalId, String rep, String region, String kind, String rest) {
        return "%s-%s,%s,%s,2026-05-04,,,%s,As %s said.,%s\n"
                .formatted(externalId, region, rep, region, kind, externalId, rest.replace("a-1", "a-1-" + region));
    }

    private static JsonPath load(String csv) {
        String location = ops().contentType("text/csv")
                .body(csv)
                .post("/api/v1/statement-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return await().atMost(60, TimeUnit.SECONDS)
                .until(
                        () -> ops().get(location).jsonPath(),
                        job -> !List.of("QUEUED", "RUNNING").contains(job.getString("state")));
    }
}
