package io.needmap.interview.glossary;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.interview.scene.EventsOf;
import io.needmap.interview.scene.Scene;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A word of the field is known, and found under each of its names, once the glossary has it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GlossaryFlowTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final String term = Ids.next().toString();
    private EventsOf map;
    private String region;

    @BeforeEach
    void aRegionOfItsOwn() {
        map = new EventsOf(brokers, "activity-map");
        region = Scene.region();
    }

    @Test
    void aWordIsFoundUnderEachOfItsNamesAndNoProbeAsksForIt() {
        String said = said("They wanted a bakery-off before the order");
        String other = said("We did the proof of baking last week");
        assertThat(found("PBK")).isEmpty();
        assertThat(lacks()).contains("LINGO");
        agree(1, "Proof  of Baking", "bakery-off", "PBK");
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(found("pbk")).containsExactlyInAnyOrder(said, other));
        assertThat(found("proof of baking order")).containsExactly(said);
        assertThat(found("\"bakery-off\" week")).containsExactly(other);
        assertThat(found("bakery-off -order")).containsExactly(other);
        assertThat(lacks()).doesNotContain("LINGO");
    }

    @Test
    void duplicatesAndLateNewsChangeNothingAndARetiredTermIsForgotten() {
        String said = said("They wanted a cookery-off");
        String message = agree(3, "proof of cooking", "cookery-off");
        agree(2, "proof of nothing", "something else");
        map.send("glossary", term, message);
        map.tell("glossary", "glossary-term-sung", term, 9, Map.of("term", "x", "state", "AGREED"));
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(found("proof of cooking")).containsExactly(said));
        assertThat(found("proof of nothing")).isEmpty();
        map.tell("glossary", "glossary-term-retired", term, 4, term("RETIRED", "proof of cooking", "cookery-off"));
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(found("proof of cooking")).isEmpty());
    }

    @Test
    void whatCannotBeReadBecomesADeadLetter() {
        map.send("glossary", term, "{\"specversion\":");
        map.tell("glossary", "glossary-term-agreed", term, 1, Map.of("state", "AGREED"));
        map.tell(
                "glossary",
                "glossary-term-agreed",
                term,
                2,
                Map.of("term", "a", "state", "AGREED", "variants", List.of(Map.of("regionCode", "X"))));
        await().atMost(60, TimeUnit.SECONDS).until(() -> map.deadLetters("glossary", term) == 3);
    }

    private String agree(int version, String name, String... variants) {
        return map.tell("glossary", "glossary-term-agreed", term, version, term("AGREED", name, variants));
    }

    private static Map<String, Object> term(String state, String name, String... variants) {
        var data = new HashMap<String, Object>(Map.of("term", name, "state", state));
        data.put(
                "variants",
                List.of(variants).stream().map(text -> Map.of("text", text)).toList());
        return data;
    }

    private String said(String quote) {
        return Scene.statement(Scene.interviewWith(Scene.rep(region)), Map.of("kind", "TREND", "quote", quote));
    }

    private List<String> found(String q) {
        return ops().queryParam("q", q)
                .get("/api/v1/statements/search?regionCode=" + region)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<String> lacks() {
        return ops().body(Map.of("activity", "Does a PBK with the buyer's engineers so that they see the savings"))
                .post("/api/v1/statements/probe")
                .path("probes.lack");
    }
}
