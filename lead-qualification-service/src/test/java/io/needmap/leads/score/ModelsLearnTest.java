package io.needmap.leads.score;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers see of models that outcomes teach, better and worse. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ModelsLearnTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Scoring scoring;

    @Inject
    ScoringModels models;

    @Inject
    Jdbi jdbi;

    private final Map<String, UUID> criteria = new HashMap<>();
    private final Clock clock = Clock.systemUTC();

    /** Outcomes of other tests would weigh in. */
    @BeforeEach
    @AfterEach
    void forgetOutcomes() {
        jdbi.useHandle(h -> h.execute("DELETE FROM lead_outcome"));
        jdbi.useHandle(h -> h.execute("DELETE FROM outcome_tally"));
        criteria.values().forEach(id -> Desk.retire(id.toString()));
        criteria.clear();
    }

    @Test
    void aModelWorseThanTheBaseRateIsNotUsed() {
        ask("ML_TURN");
        learn(60, i -> new Outcome(i % 2 == 0, null, Map.of("ML_TURN", i % 2 == 0 ? "YES" : "NO")));
        models.refresh();
        String lead = lead(Map.of(), Map.of("ML_TURN", true));
        var trusted = score(lead);
        assertThat(trusted.getString("basis")).isEqualTo("BLENDED");
        assertThat(trusted.getString("probability.learner")).isEqualTo("EVIDENCE");
        assertThat(trusted.getDouble("probability.value")).isGreaterThan(0.7);

        // From now on it is the other way round: everything that it foretells is wrong.
        learn(120, i -> new Outcome(i % 2 == 0, null, Map.of("ML_TURN", i % 2 == 0 ? "NO" : "YES")));
        models.refresh();
        var model = latest();
        assertThat(model.<String>getList("items[0].demoted")).contains("EVIDENCE");
        var evidence = model.setRootPath("items[0].quality.find { it.learner == 'EVIDENCE' }");
        assertThat(evidence.getInt("n")).isEqualTo(120);
        assertThat(evidence.getDouble("brier")).isGreaterThan(evidence.getDouble("baseBrier"));
        assertThat(evidence.getList("reliability")).isNotEmpty();
        var demoted = score(lead);
        assertThat(demoted.getString("basis")).isEqualTo("DECLARED");
        assertThat(demoted.getString("probability.learner")).isEqualTo("BASE_RATE");
        assertThat(demoted.getDouble("probability.value")).isEqualTo(demoted.getDouble("probability.baseRate"));
        assertThat(demoted.getList("probability.parts")).isEmpty();
        // The outcomes contradict the only question that is answered: it weighs nothing, demoted or not.
        assertThat(demoted.getString("score")).isNull();
    }

    @Test
    void aLeadIsScoredByItsSegmentElseByAllElseByWhatIsDeclared() {
        ask("ML_OWN", "ML_ALL", "ML_NONE");
        learn(40, i -> {
            String right = i % 4 == 0 ? "NO" : "YES";
            return new Outcome(i % 2 == 0, null, Map.of("ML_ALL", i % 2 == 0 ? right : "NO", "ML_OWN", "YES"));
        });
        learn(40, i -> new Outcome(i % 2 == 0, "Ports", Map.of("ML_OWN", i % 2 == 0 ? "YES" : "NO")));
        models.refresh();
        var answers = Map.<String, Object>of("ML_OWN", true, "ML_ALL", true, "ML_NONE", true);
        var ports = score(lead(Map.of("Segment", "Ports"), answers));
        var others = score(lead(Map.of("Segment", "Shops"), answers));
        assertThat(ports.getString("segment")).isEqualTo("Ports");
        assertThat(others.getString("segment")).isNull();
        assertThat(ports.getDouble(part("ML_OWN"))).isGreaterThan(others.getDouble(part("ML_OWN")));

        var model = ops().get("/api/v1/scoring-models/{id}", ports.getString("modelId"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String own = "parts.find { it.segment == 'Ports' }.questions.find { it.criterionCode == '%s' }.";
        assertThat(model.getString(own.formatted("ML_OWN") + "evidence")).isEqualTo("SEGMENT");
        assertThat(model.getString(own.formatted("ML_ALL") + "evidence")).isEqualTo("ALL");
        assertThat(model.getString(own.formatted("ML_NONE") + "evidence")).isEqualTo("DECLARED");
        assertThat(model.getDouble(own.formatted("ML_NONE") + "weight")).isPositive();
    }

    @Test
    void theProbabilityThatForetoldBestIsTheOneThatIsShown() {
        ask("ML_A", "ML_B", "ML_C", "ML_D", "ML_X");
        learn(600, this::manyWaysToSayTheSame);
        models.refresh();
        learn(300, this::manyWaysToSayTheSame);
        models.refresh();
        var told = latest();
        double fitted = told.getDouble("items[0].quality.find { it.learner == 'FITTED' }.brier");
        double evidence = told.getDouble("items[0].quality.find { it.learner == 'EVIDENCE' }.brier");
        assertThat(fitted).isLessThan(evidence);
        assertThat(told.getString("items[0].learner")).isEqualTo("FITTED");
        var score = score(lead(Map.of(), Map.of("ML_A", true, "ML_B", true, "ML_C", true, "ML_D", true)));
        assertThat(score.getString("probability.learner")).isEqualTo("FITTED");
        assertThat(score.getList("probability.parts")).hasSize(4);
        assertThat(score.getDouble("probability.value")).isBetween(0.5, 0.8);
    }

    /** Four questions have the same answer, which tells less than the fifth. */
    private Outcome manyWaysToSayTheSame(int i) {
        var random = new Random(i * 7919L);
        boolean same = random.nextBoolean();
        boolean own = random.nextBoolean();
        double odds = (same ? 0.9 : -0.9) + (own ? 1.6 : -1.6);
        var answers = new HashMap<String, String>();
        List.of("ML_A", "ML_B", "ML_C", "ML_D").forEach(code -> answers.put(code, same ? "YES" : "NO"));
        answers.put("ML_X", own ? "YES" : "NO");
        return new Outcome(random.nextDouble() < Logit.sigmoid(odds), null, answers);
    }

    private record Outcome(boolean won, String segment, Map<String, String> answers) {}

    /** In one transaction, so that no model is published in between. */
    private void learn(int outcomes, java.util.function.IntFunction<Outcome> what) {
        QuarkusTransaction.requiringNew()
                .timeout(120)
                .run(() -> jdbi.useHandle(h -> {
                    var rows = h.prepareBatch(
                            "INSERT INTO answer VALUES (?, ?, ?, 'test', now() - interval '1 day', false)");
                    for (int i = 0; i < outcomes; i++) {
                        var outcome = what.apply(i);
                        var lead = UUID.randomUUID();
                        var answers = new HashMap<UUID, String>();
                        outcome.answers().forEach((code, value) -> answers.put(criteria.get(code), value));
                        answers.forEach((criterion, value) -> rows.add(lead, criterion, value));
                        scoring.learn(lead, answers, outcome.segment(), outcome.won(), clock.instant());
                    }
                    rows.execute();
                }));
    }

    private void ask(String... codes) {
        var desk = new Desk(brokers);
        for (String code : codes) {
            criteria.put(code, UUID.fromString(desk.activeCriterion(code, Map.of())));
        }
    }

    private static String lead(Map<String, String> attributes, Map<String, Object> answers) {
        var name = Desk.name(Map.of("email", Desk.someEmail(), "attributes", attributes));
        answers.forEach((code, value) -> Desk.answer(name.getString("id"), code, value));
        return name.getString("leadId");
    }

    private static JsonPath latest() {
        return ops().get("/api/v1/scoring-models?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String part(String code) {
        return "probability.parts.find { it.criterionCode == '%s' }.logit".formatted(code);
    }

    private static JsonPath score(String lead) {
        return ops().get("/api/v1/leads/{id}/score", lead)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
