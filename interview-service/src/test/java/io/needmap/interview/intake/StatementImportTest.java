package io.needmap.interview.intake;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.interview.scene.Scene;
import io.needmap.kit.event.EventJson;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class StatementImportTest {

    private static final String HEADER =
            "externalId,rep,region,conductedAt,guide,interviewKey,kind,quote,activity,transition.from,transition.to,"
                    + "importance,ofExternalId,buyerChange.from,buyerChange.to,competitor,line\n";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private String region;
    private String rep;
    private String name;

    @BeforeEach
    void aRep() {
        region = Scene.region();
        rep = Scene.rep(region);
        name = ops().get("/api/v1/reps/{id}", rep).path("name");
    }

    @Test
    void aFileBringsItsInterviewsAndStatements() {
        String csv = HEADER
                + row("g-1", "GOAL", ",,,,a-1-" + region + ",unsure,sure,,")
                + row("a-1", "ACTIVITY", "Measures the line,Contacted,Qualified,5,,,,,")
                + row("a-2", "ACTIVITY", "Shows the sample,Contacted,Qualified,,,,,,");
        var job = Loading.csv(csv);
        assertThat(job.getMap("counts")).isEqualTo(Map.of("created", 3, "unchanged", 0, "failed", 0));

        var interviews = interviews();
        assertThat(interviews.getList("items.state")).containsExactly("COMPLETED", "COMPLETED");
        assertThat(interviews.getList("items.guideKind")).containsOnly("CUSTOM");
        assertThat(interviews.getList("items.interviewer")).containsOnly("test-marketing_ops");
        var statements = statements("ACTIVITY");
        assertThat(statements.getList("items.externalId")).containsExactlyInAnyOrder("a-1-" + region, "a-2-" + region);
        assertThat(statements.getList("items.interviewId").stream().distinct()).hasSize(1);
        assertThat(statements.getString("items[0].conductedAt")).isEqualTo("2026-05-04T10:00:00Z");

        var again = Loading.csv(csv);
        assertThat(again.getMap("counts")).isEqualTo(Map.of("created", 0, "unchanged", 3, "failed", 0));
        assertThat(interviews().getList("items")).hasSize(2);

        String id = statements.getString("items[0].id");
        var message = new EventProbe(brokers, "needmap.interview.statement.v1").awaitMessageAbout(id);
        EventContracts.assertValid(message);
        assertThat(EventContracts.tree(message).get("causationid").textValue()).isEqualTo(job.getString("id"));
    }

    @Test
    void rowsThatCannotBeTakenFailAloneAndLoadAgainOnceCorrected() {
        Scene.post("/api/v1/reps", Map.of("name", name, "regionCode", Scene.region(), "role", "SE"));
        String csv = HEADER
                + row("ok", "ACTIVITY", "Measures the line,Contacted,Qualified,5,,,,,")
                + row("range", "ACTIVITY", "Measures the line,Contacted,Qualified,9,,,,,")
                + row("kind", "WANT", ",,,,,,,,Faster")
                + row("rival", "COMPETITOR_PITCH", ",,,,,,,Nobody,Faster")
                + row("goal", "GOAL", ",,,,missing,unsure,sure,,")
                + row("word", "SONG", ",,,,,,,,")
                + row("rep", "TREND", ",,,,,,,,").replace(name, "Nobody")
                + row("rep2", "TREND", ",,,,,,,,").replace("," + region + ",", ",,")
                + row("when", "TREND", ",,,,,,,,").replace("2026-05-04", "in May")
                + row("guide", "TREND", ",,,,,,,,").replace("2026-05-04,,", "2026-05-04,No such guide,")
                + row("empty", "TREND", ",,,,,,,,").replace("As empty said.", "");
        var job = Loading.csv(csv);
        assertThat(job.getMap("counts")).isEqualTo(Map.of("created", 1, "unchanged", 0, "failed", 10));
        assertThat(Loading.verdicts(job).values())
                .containsExactly(
                        "CREATED",
                        "VALIDATION_FAILED",
                        "FIELD_NOT_OF_KIND",
                        "UNKNOWN_REFERENCE",
                        "UNKNOWN_REFERENCE",
                        "VALIDATION_FAILED",
                        "UNKNOWN_REFERENCE",
                        "REP_AMBIGUOUS",
                        "VALIDATION_FAILED",
                        "UNKNOWN_REFERENCE",
                        "VALIDATION_FAILED");
        assertThat(interviews().getList("items"))
                .as("no row that failed left an interview")
                .hasSize(1);

        String errors = Loading.errors(job);
        assertThat(errors.lines()).hasSize(11).first().asString().endsWith("error_code,error_message");
        var corrected = Loading.csv(errors.replace("Qualified,9", "Qualified,4").replace("in May", "2026-05-05"));
        assertThat(corrected.getMap("counts")).isEqualTo(Map.of("created", 2, "unchanged", 0, "failed", 8));
    }

    @Test
    void rowsOfOneKeyBecomeOneInterviewThatCoversAllTheirTransitions() {
        String key = "visit-" + region;
        var first = Loading.ndjson(line(key, "n-1", "Contacted", "Qualified") + line(key, "n-2", "Qualified", "Offer"));
        assertThat(first.getLong("counts.created")).isEqualTo(2);
        var interviews = interviews();
        assertThat(interviews.getList("items")).hasSize(1);
        assertThat(interviews.getList("items[0].transitions.to")).containsExactly("Qualified", "Offer");
        assertThat(interviews.getInt("items[0].calls")).isEqualTo(3);

        Loading.ndjson(line(key, "n-3", "Offer", "Order"));
        assertThat(interviews().getList("items[0].transitions.to")).containsExactly("Qualified", "Offer", "Order");
        for (int i = 0; i < 3; i++) {
            assertThat(statements("ACTIVITY").getList("items[%d].interviewTransitions".formatted(i)))
                    .hasSize(3);
        }
    }

    @Test
    void aKeyIsOfOneRep() {
        String key = "visit-" + region;
        String other = Scene.rep(region);
        String mine = line(key, "n-1", "Contacted", "Qualified");
        String theirs =
                "{\"interviewKey\":\"%s\",\"repId\":\"%s\",\"conductedAt\":\"2026-05-04\",\"kind\":\"TREND\",\"quote\":\"q\"}\n"
                        .formatted(key, other);
        assertThat(Loading.verdicts(Loading.ndjson(mine + theirs)).values()).containsExactly("CREATED", "RULE_BROKEN");
        assertThat(Loading.verdicts(Loading.ndjson(theirs)).values()).containsExactly("RULE_BROKEN");
        assertThat(statements("TREND").getList("items")).isEmpty();
    }

    @Test
    void whatWasLoadedBeforeIsNotOverwritten() {
        String key = "visit-" + region;
        Loading.ndjson(line(key, "n-1", "Contacted", "Qualified"));
        var changed = Loading.ndjson(line(key, "n-1", "Contacted", "Offer"));
        assertThat(Loading.verdicts(changed)).containsEntry(1, "EXTERNAL_ID_TAKEN");
        var twice =
                Loading.ndjson(line(key, "n-4", "a", "b") + line(key, "n-4", "a", "b") + line(key, "n-4", "a", "c"));
        assertThat(Loading.verdicts(twice).values()).containsExactly("CREATED", "UNCHANGED", "EXTERNAL_ID_TAKEN");
    }

    @Test
    void statementsJoinAnInterviewThatIsThere() {
        String interview = Scene.interviewWith(rep);
        String row = "{\"interviewId\":\"%s\",\"kind\":\"TREND\",\"quote\":\"They all want less paper.\"}\n";
        var job = Loading.ndjson(row.formatted(interview) + row.formatted(UUID.randomUUID())
                + row.formatted("nonsense") + "{\"interviewId\":7}\n[]\nnonsense\n"
                + "{\"interviewId\":\"%s\",\"kind\":\"TREND\",\"quote\":\"q\",\"mood\":\"good\"}\n"
                        .formatted(interview));
        assertThat(Loading.verdicts(job).values())
                .containsExactly(
                        "CREATED",
                        "UNKNOWN_REFERENCE",
                        "VALIDATION_FAILED",
                        "VALIDATION_FAILED",
                        "MALFORMED_JSON",
                        "MALFORMED_JSON",
                        "UNKNOWN_FIELD");
        ops().header("If-Match", "*").post("/api/v1/interviews/{id}/cancel", interview);
        var cancelled = Loading.ndjson(row.formatted(interview));
        assertThat(Loading.verdicts(cancelled)).containsEntry(1, "STATE_CONFLICT");
    }

    @Test
    void aDryRunWritesNothing() {
        var dry = Loading.load("text/csv", HEADER + row("dry", "TREND", ",,,,,,,,"), true);
        assertThat(dry.getMap("counts")).isEqualTo(Map.of("created", 1, "unchanged", 0, "failed", 0));
        assertThat(interviews().getList("items")).isEmpty();
        assertThat(statements("TREND").getList("items")).isEmpty();
    }

    @Test
    void onlyWhoWritesStatementsLoadsThem() {
        for (String role : List.of("REP", "SALES_MANAGER", "AUDITOR")) {
            as(role).contentType("text/csv")
                    .body(HEADER)
                    .post("/api/v1/statement-imports")
                    .then()
                    .statusCode(403);
        }
        ops().body("{}").post("/api/v1/statement-imports").then().statusCode(415);
        ops().contentType("text/csv")
                .body(HEADER)
                .post("/api/v1/statement-imports?dryRun=perhaps")
                .then()
                .statusCode(400);
        ops().get("/api/v1/statement-imports/{id}", UUID.randomUUID()).then().statusCode(404);
        ops().get("/api/v1/statement-imports?limit=2").then().statusCode(200);
    }

    private JsonPath interviews() {
        return ops().get("/api/v1/interviews?repId={rep}", rep).jsonPath();
    }

    private JsonPath statements(String kind) {
        return ops().get("/api/v1/statements?repId={rep}&kind={kind}", rep, kind)
                .jsonPath();
    }

    private String row(String externalId, String kind, String rest) {
        return "%s-%s,%s,%s,2026-05-04,,,%s,As %s said.,%s\n"
                .formatted(externalId, region, name, region, kind, externalId, rest);
    }

    private String line(String key, String externalId, String from, String to) {
        return EventJson.tree(Map.of(
                        "interviewKey",
                        key,
                        "externalId",
                        externalId + "-" + region,
                        "repId",
                        rep,
                        "conductedAt",
                        "2026-05-04T09:00:00+02:00",
                        "channel",
                        "RIDE_ALONG",
                        "calls",
                        3,
                        "kind",
                        "ACTIVITY",
                        "quote",
                        "I measure.",
                        "activity",
                        "Measures",
                        "transition",
                        Scene.transition(from, to)))
                + "\n";
    }
}
