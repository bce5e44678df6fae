package io.needmap.interview.question;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LintApiTest {

    @Test
    void aFindingTellsWhereWhyAndHowToOpenInstead() {
        as("REP")
                .body(Map.of("text", "Which brochures do you need for the fair?"))
                .post("/api/v1/questions/lint")
                .then()
                .statusCode(200)
                .body("findings", hasSize(1))
                .body("findings[0].rule", equalTo("WANT_ELICITING"))
                .body("findings[0].start", equalTo(0))
                .body("findings[0].end", equalTo("Which brochures do you need".length()))
                .body("findings[0].words", equalTo("Which brochures do you need"))
                .body("findings[0].reason", equalTo("it collects wishes, and wishes are not what people do"));
    }

    @Test
    void aQuestionIsLookedAtWhenItIsSavedAndRead() {
        var question = Map.of("text", "Do you use the case study?", "audience", "REP");
        String id = ops().body(question)
                .post("/api/v1/questions")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("DRAFT"))
                .body("findings.rule", contains("CLOSED"))
                .extract()
                .path("id");
        ops().header("If-Match", "\"1\"")
                .body(Map.of("text", "What do you do with the case study?"))
                .patch("/api/v1/questions/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("findings", hasSize(0));
        ops().get("/api/v1/questions/{id}", id).then().body("findings", hasSize(0));
    }

    @Test
    void aParaphraseOfANeverAskQuestionComesWithItsAlternative() {
        String never = Scene.post(
                "/api/v1/questions",
                Map.of("text", "Which zeppelins impress your uncle in Zanzibar?", "audience", "PROSPECT"));
        ops().header("If-Match", "*")
                .body(Map.of("reason", "Nobody has one", "alternative", "What did your uncle say?"))
                .post("/api/v1/questions/{id}/never-ask", never)
                .then()
                .statusCode(200);
        ops().body(Map.of("text", "What zeppelin did impress your uncles of Zanzibar?"))
                .post("/api/v1/questions/lint")
                .then()
                .body("findings.rule", hasItem("NEVER_ASK"))
                .body("findings.reason", hasItem("Nobody has one"))
                .body("findings.betterOpener", hasItem("What did your uncle say?"));
        ops().get("/api/v1/questions/{id}", never).then().body("findings", hasSize(0));
    }

    @Test
    void badInputIsAProblem() {
        for (String body : new String[] {"{}", "{\"text\":\" \"}", "{\"text\":\"a\",\"x\":1}", "[]"}) {
            ops().body(body).post("/api/v1/questions/lint").then().statusCode(400);
        }
        ops().body(Map.of("text", "x".repeat(1001)))
                .post("/api/v1/questions/lint")
                .then()
                .statusCode(400);
    }
}
