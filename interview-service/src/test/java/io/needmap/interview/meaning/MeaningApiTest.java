package io.needmap.interview.meaning;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.needmap.interview.scene.Scene;
import io.needmap.similarity.Meaning;
import io.needmap.similarity.Point;
import io.needmap.similarity.kept.MeaningPoints;
import io.needmap.similarity.kept.MeaningSettings;
import io.needmap.similarity.kept.Meanings;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** With a model whose answers are known in place of the real one: what smells of money means the same, all else nothing. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MeaningApiTest {

    private record Settings(boolean meaning, Duration every) implements MeaningSettings {}

    private static final class Money implements Meaning {

        @Override
        public String model() {
            return "money";
        }

        @Override
        public Point of(String text) {
            boolean money = text.contains("pricey") || text.contains("costs") || text.contains("afford");
            return new Point(new float[] {money ? 1 : 0, 0});
        }
    }

    private static final class SwitchedOn extends Meanings {

        SwitchedOn() {
            super(new Settings(false, Duration.ZERO));
        }

        @Override
        public Optional<Meaning> model() {
            return Optional.of(new Money());
        }
    }

    @Inject
    MeaningPoints points;

    private final String own = "q" + UUID.randomUUID();

    @Test
    void statementsAreSuggestedByMeaningInEnglishAndOnlyWhereItIsSwitchedOn() {
        String interview = Scene.interview();
        String theme = Scene.post("/api/v1/themes", Map.of("name", "Too pricey " + own));
        String near = worry(interview, "It costs a fortune", null);
        String alike = worry(interview, "Nobody can afford such a thing", null);
        String far = worry(interview, "Lunch was late", null);
        String french = worry(interview, "Personne ne dit afford ici", "fr");
        assertThat(suggestions("themes/%s/suggestions", theme).getList("items.id"))
                .as("switched off")
                .doesNotContain(near, alike);
        QuarkusMock.installMockForType(new SwitchedOn(), Meanings.class);
        assertThat(suggestions("themes/%s/suggestions", theme).getList("items.id"))
                .as("until the model has looked at them, by words")
                .doesNotContain(near, alike);
        points.keepUp(new Money());
        var found = suggestions("themes/%s/suggestions", theme);
        assertThat(found.getList("items.id")).contains(near, alike).doesNotContain(far, french);
        assertThat(found.getDouble("items.find { it.id == '%s' }.similarity".formatted(near)))
                .isCloseTo(1, within(1e-9));
        assertThat(found.getList("items.find { it.id == '%s' }.words".formatted(near)))
                .isEmpty();
        assertThat(suggestions("statements/%s/alike", near).getList("items.id"))
                .contains(alike)
                .doesNotContain(far, french);
        assertThat(suggestions("statements/%s/alike", french).getList("items.id"))
                .as("the model is English")
                .doesNotContain(near, alike);
        ops().header("If-Match", "*")
                .body(Map.of("kind", "PROSPECT_WORRY", "quote", "It is late", "reason", "MISHEARD"))
                .post("/api/v1/statements/{id}/corrections", alike)
                .then()
                .statusCode(200);
        points.keepUp(new Money());
        assertThat(suggestions("themes/%s/suggestions", theme).getList("items.id"))
                .as("what was corrected means something else")
                .contains(near)
                .doesNotContain(alike);
    }

    @Test
    void paraphrasesOfWhatIsNeverToBeAskedAreFoundByMeaning() {
        String never = Scene.post(
                "/api/v1/questions",
                Map.of("text", "What is pricey about " + own + "?", "audience", "REP", "purpose", "none"));
        ops().header("If-Match", "*")
                .body(Map.of("reason", "it haggles " + own, "alternative", "Who counts it?"))
                .post("/api/v1/questions/{id}/never-ask", never)
                .then()
                .statusCode(200);
        var asked = Map.of("text", "Which sum could you afford?");
        assertThat(reasons(asked)).doesNotContain("it haggles " + own);
        QuarkusMock.installMockForType(new SwitchedOn(), Meanings.class);
        points.keepUp(new Money());
        assertThat(reasons(asked)).anyMatch(reason -> reason.startsWith("it haggles"));
        assertThat(reasons(Map.of("text", "Which way did you go?")))
                .noneMatch(reason -> reason.startsWith("it haggles"));
    }

    private static List<String> reasons(Map<String, String> question) {
        return ops().body(question).post("/api/v1/questions/lint").jsonPath().getList("findings.reason");
    }

    private static JsonPath suggestions(String path, String id) {
        return ops().get("/api/v1/" + path.formatted(id) + "?limit=200").jsonPath();
    }

    private static String worry(String interview, String quote, String language) {
        var body = new HashMap<String, Object>(Map.of("kind", "PROSPECT_WORRY", "quote", quote));
        if (language != null) {
            body.put("language", language);
        }
        return Scene.statement(interview, body);
    }
}
