package io.needmap.interview.guide;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.interview.linter.Linter;
import io.needmap.interview.scene.Scene;
import io.needmap.similarity.Wording;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReadyMadeGuideTest {

    @Inject
    ReadyMadeGuides readyMade;

    @Test
    void thereIsOneForEveryKindAndTheLinterFindsNothingWrong() {
        assertThat(readyMade.all())
                .extracting(ReadyMadeGuide::kind)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(GuideKind.CUSTOM)));
        var questions = readyMade.all().stream()
                .flatMap(guide -> guide.questions().stream())
                .toList();
        assertThat(questions).extracting(q -> q.id()).doesNotHaveDuplicates();
        assertThat(questions)
                .allSatisfy(q -> assertThat(Linter.lint(Wording.of(q.text(), null), List.of()))
                        .as(q.text())
                        .isEmpty());
        as("REP").get("/api/v1/guides/ready-made").then().statusCode(200).body("items", hasSize(5));
    }

    @Test
    void anAdoptedGuideBringsItsQuestionsOnce() {
        var body = Map.of("id", UUID.randomUUID().toString(), "transitions", List.of(Scene.transition("A", "B")));
        List<String> questions = ops().body(body)
                .post("/api/v1/guides/ready-made/GOALS/adopt")
                .then()
                .statusCode(201)
                .body("name", equalTo("Goals"))
                .body("kind", equalTo("GOALS"))
                .body("transitions.to", contains("B"))
                .extract()
                .path("questionIds");
        ops().body(body).post("/api/v1/guides/ready-made/GOALS/adopt").then().statusCode(200);
        ops().body(Map.of("name", "Goals in the north"))
                .post("/api/v1/guides/ready-made/GOALS/adopt")
                .then()
                .statusCode(201)
                .body("name", equalTo("Goals in the north"))
                .body("questionIds", equalTo(questions));
        ops().get("/api/v1/questions/{id}", questions.get(0))
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("version", equalTo(2))
                .body("probes", hasSize(2));
    }

    @Test
    void whatSomebodyRetiredIsLeftOut() {
        List<String> questions = ops().body("{}")
                .post("/api/v1/guides/ready-made/DRAFT_REVIEW/adopt")
                .path("questionIds");
        ops().header("If-Match", "*")
                .post("/api/v1/questions/{id}/retire", questions.get(0))
                .then()
                .statusCode(200);
        ops().body("{}")
                .post("/api/v1/guides/ready-made/DRAFT_REVIEW/adopt")
                .then()
                .statusCode(201)
                .body("questionIds", equalTo(questions.subList(1, questions.size())));
    }

    @Test
    void badInputIsAProblem() {
        ops().body("{}").post("/api/v1/guides/ready-made/CUSTOM/adopt").then().statusCode(404);
        ops().body("{}").post("/api/v1/guides/ready-made/NONE/adopt").then().statusCode(400);
        ops().body("{\"kind\":\"GOALS\"}")
                .post("/api/v1/guides/ready-made/GOALS/adopt")
                .then()
                .statusCode(400);
        as("MARKETER")
                .body("{}")
                .post("/api/v1/guides/ready-made/GOALS/adopt")
                .then()
                .statusCode(403);
    }
}
