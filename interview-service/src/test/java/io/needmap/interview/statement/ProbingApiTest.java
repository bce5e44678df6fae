package io.needmap.interview.statement;

import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ProbingApiTest {

    @Test
    void aVagueActivityComesBackWithWhatToAskNext() {
        var vague = new HashMap<>(Scene.activity());
        vague.put("activity", "Follow up");
        vague.put("quote", "Then I follow up.");
        String interview = Scene.interview();
        String id = ops().body(vague)
                .post("/api/v1/interviews/{id}/statements", interview)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("probing.specificity", equalTo(0.1f))
                .body("probing.probes.lack", contains("WHAT_EXACTLY", "FOR_WHOM", "WHY"))
                .extract()
                .path("id");
        ops().get("/api/v1/statements/{id}", id).then().body("$", not(hasKey("probing")));
        ops().body(Map.of("kind", "TREND", "quote", "Fewer visits"))
                .post("/api/v1/interviews/{id}/statements", interview)
                .then()
                .statusCode(201)
                .body("$", not(hasKey("probing")));
    }

    @Test
    void explainedLingoIsNotAskedForAgain() {
        var told = Map.of("activity", "Fill the QZX grid", "quote", "with the buyer");
        ops().body(told)
                .post("/api/v1/statements/probe")
                .then()
                .statusCode(200)
                .body("probes.ask", hasItem("What do you mean by QZX?"));
        Scene.statement(
                Scene.interview(),
                Map.of("kind", "LINGO", "quote", "QZX is the grid", "term", "qzx", "meaning", "The price grid"));
        ops().body(told).post("/api/v1/statements/probe").then().body("probes.lack", not(hasItem("LINGO")));
    }

    @Test
    void badInputIsAProblem() {
        for (String body : new String[] {"{}", "{\"activity\":\"\"}", "{\"activity\":\"a\",\"why\":\"b\"}", "7"}) {
            ops().body(body).post("/api/v1/statements/probe").then().statusCode(400);
        }
    }
}
