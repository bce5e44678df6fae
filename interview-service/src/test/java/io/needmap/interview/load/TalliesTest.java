package io.needmap.interview.load;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.interview.scene.FieldWork;
import io.needmap.interview.scene.MapSays;
import io.needmap.interview.scene.Scene;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whatever happens to facts, in whatever order, tallies say what counting them again would say. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TalliesTest {

    /** A tally, and what it has to be, counted from the facts. */
    private static final Map<String, String> TALLIES = Map.of(
            "SELECT f, t, quarter, region_code, rep_id, interviews FROM covered_tally WHERE interviews <> 0",
            """
            SELECT s."from", s."to", i.quarter, i.region_code, i.rep_id, CAST(count(DISTINCT i.id) AS int)
            FROM interview i, jsonb_to_recordset(i.transitions) AS s ("from" text, "to" text)
            WHERE i.state = 'COMPLETED' GROUP BY 1, 2, 3, 4, 5
            """,
            "SELECT statement_id, f, t, conducted_at, what FROM told",
            """
            SELECT s.id, c.f, c.t, c.conducted_at,
                COALESCE(p.activity_id, CAST(md5(lower(s.content ->> 'activity')) AS uuid))
            FROM statement s JOIN covered c ON c.interview_id = s.interview_id AND c.f = s.transition_from
                AND c.t = s.transition_to LEFT JOIN statement_placement p ON p.statement_id = s.id
            WHERE s.kind = 'ACTIVITY'
            """,
            """
            SELECT question_id, CAST(sum(askings) AS int), CAST(sum(brought) AS int) FROM question_tally
            GROUP BY question_id HAVING sum(askings) <> 0
            """,
            """
            SELECT q, CAST(count(DISTINCT id) AS int), CAST(count(DISTINCT id) FILTER (WHERE brought) AS int) FROM (
                SELECT i.id, unnest(g.question_ids) AS q, false AS brought FROM interview i JOIN guide g ON g.id = i.guide_id
                    WHERE i.state = 'COMPLETED'
                UNION SELECT i.id, s.question_id, true FROM interview i JOIN statement s ON s.interview_id = i.id
                    WHERE i.state = 'COMPLETED' AND s.question_id IS NOT NULL) AS asked GROUP BY q
            """,
            "SELECT theme_id, rep_id, statements, probed FROM theme_tally WHERE statements <> 0",
            """
            SELECT theme_id, rep_id, CAST(count(*) AS int),
                CAST(count(*) FILTER (WHERE content ->> 'manner' = 'PROBED') AS int)
            FROM statement WHERE theme_id IS NOT NULL GROUP BY 1, 2
            """,
            "SELECT activity_id, rep_id, statements, goals FROM activity_tally WHERE statements <> 0",
            """
            SELECT p.activity_id, s.rep_id, CAST(count(*) AS int), CAST(sum((SELECT count(*) FROM statement g
                WHERE g.kind = 'GOAL' AND g.of_statement_id = s.id)) AS int)
            FROM statement_placement p JOIN statement s ON s.id = p.statement_id
            WHERE p.state = 'PLACED' AND p.activity_id IS NOT NULL GROUP BY 1, 2
            """);

    private final String from = "From " + UUID.randomUUID();

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void talliesSayWhatCountingAgainWouldSay() {
        String rep = Scene.rep(Scene.region());
        String question = Scene.question();
        var guide = new HashMap<>(Scene.guideBody());
        guide.put("questionIds", List.of(question));
        String interview = FieldWork.held(rep, Scene.post("/api/v1/guides", guide), question, from, "1", "2", "1");
        agree();
        List<String> told =
                ops().get("/api/v1/statements?interviewId={id}", interview).path("items.id");
        correct(told.get(0), Map.of("activity", "Activity 3", "questionId", Scene.question()));
        correct(told.get(1), Map.of("transition", Scene.transition("Elsewhere", "To")));
        agree();
        goal(interview, told.get(0));
        String one = Ids.next().toString();
        new MapSays(brokers).placed(told.get(0), one);
        new MapSays(brokers).placed(told.get(2), one);
        await().atMost(60, TimeUnit.SECONDS).until(() -> placed(one) == 2);
        goal(interview, told.get(2));
        agree();
        String other = Ids.next().toString();
        new MapSays(brokers).placed(told.get(0), other, 2);
        await().atMost(60, TimeUnit.SECONDS).until(() -> placed(other) == 1);
        agree();
        String theme = Scene.post("/api/v1/themes", Map.of("name", from));
        String said = Scene.statement(interview, Map.of("kind", "TREND", "quote", "Fewer", "questionId", question));
        ops().body(Map.of("statementIds", List.of(said)))
                .post("/api/v1/themes/{id}/statements", theme)
                .then()
                .statusCode(200);
        correct(said, Map.of("manner", "PROBED"));
        agree();
        ops().header("If-Match", "*")
                .post("/api/v1/reps/{id}/erase", rep)
                .then()
                .statusCode(200);
        agree();
    }

    private static void correct(String statement, Map<String, Object> patch) {
        ops().header("If-Match", "*")
                .body(patch)
                .post("/api/v1/statements/{id}/corrections", statement)
                .then()
                .statusCode(200);
    }

    private static void goal(String interview, String statement) {
        Scene.statement(
                interview,
                Map.of(
                        "kind",
                        "GOAL",
                        "quote",
                        "So that they see it",
                        "ofStatementId",
                        statement,
                        "buyerChange",
                        Scene.transition("unsure", "sure")));
    }

    private long placed(String activity) {
        List<?> items = ops().get("/api/v1/statements?kind=ACTIVITY&activityId={id}", activity)
                .path("items");
        return items.size();
    }

    /** Of the whole database, and so of what other tests left there. */
    private void agree() {
        TALLIES.forEach((tally, counted) -> {
            List<String> differences = jdbi.withHandle(h -> h.createQuery(
                            "SELECT CAST(d AS text) FROM ((%1$s EXCEPT %2$s) UNION ALL (%2$s EXCEPT %1$s)) AS d"
                                    .formatted(tally, counted))
                    .mapTo(String.class)
                    .list());
            assertThat(differences).as(tally).isEmpty();
        });
    }
}
