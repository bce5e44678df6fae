package io.needmap.materials.match;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.material;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.similarity.Likeness;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ProposalTest {

    @Inject
    FieldEvents field;

    @Inject
    Jdbi jdbi;

    @Inject
    ProposalRepository repository;

    @Inject
    ProposalService proposals;

    @Test
    void aProposalTellsItsReasonAndARejectedOneDoesNotComeBack() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"));
        String words = activity.toString().substring(24);
        String material = createMaterial(published("sheet for " + activity + " " + words));
        assertThat(propose(material)).isPositive();
        var proposal = ops().get("/api/v1/matches/proposals?materialId={m}&activityId={a}", material, activity)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].rationale", containsString(words))
                .body("items[0].fit", greaterThan(0f))
                .extract()
                .jsonPath();
        transition("matches", proposal.getString("items[0].id"), "reject", Map.of("reason", "only by name"))
                .statusCode(200);
        propose(material);
        ops().get("/api/v1/matches?materialId={m}&activityId={a}", material, activity)
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("REJECTED"));
        as("REP").body(Map.of()).post("/api/v1/matches/proposals").then().statusCode(403);
        ops().body(Map.of()).post("/api/v1/matches/proposals").then().statusCode(200);
    }

    @Test
    void theCountsAddUpWhateverIsDecided() {
        var random = new Random(20261122);
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"));
        var materials = new ArrayList<String>();
        var matches = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            switch (random.nextInt(6)) {
                case 0, 1 ->
                    materials.add(createMaterial(random.nextBoolean() ? published("c" + i) : material("c" + i)));
                case 2 ->
                    any(materials, random).ifPresent(m -> matchOf(m, activity).ifPresent(matches::add));
                case 3 -> any(matches, random).ifPresent(m -> decide(m, random.nextBoolean()));
                case 4 -> any(materials, random).ifPresent(m -> step(m, "set-aside", Map.of("reason", "honest")));
                default -> any(materials, random).ifPresent(m -> step(m, "archive", null));
            }
            assertAddsUp();
        }
        ops().get("/api/v1/matches/summary").then().statusCode(200).body("materials", equalTo((int)
                proposals.summary().materials()));
    }

    @Test
    void theReasonNamesWordsAndSaysWhenMeaningCarriesIt() {
        UUID id = Ids.next();
        assertThat(ProposalService.reason(new Likeness(id, .404, 0, List.of("price", "hour"))))
                .isEqualTo("Both speak of price, hour (likeness 0.4)");
        assertThat(ProposalService.reason(new Likeness(id, .5, .718, List.of("price"))))
                .isEqualTo("Both speak of price and mean alike (meaning 0.72, likeness 0.5)");
        assertThat(ProposalService.reason(new Likeness(id, .36, .72, List.of())))
                .isEqualTo("Both mean much the same, without a word in common (meaning 0.72, likeness 0.36)");
    }

    /** Material that is like nothing does not keep the rest of the catalogue from being looked at. */
    @Test
    void askingAgainGoesOnWithOtherMaterial() {
        createMaterial(material("compared before"));
        var first = repository.unreviewed(100_000);
        repository.compared(first.keySet(), Instant.now());
        var never = List.of(createMaterial(material("one")), createMaterial(material("another")));
        assertThat(first).isNotEmpty();
        assertThat(repository.unreviewed(2).keySet()).extracting(UUID::toString).hasSameElementsAs(never);
    }

    private void assertAddsUp() {
        var s = proposals.summary();
        assertThat(s.matched() + s.setAside() + s.unreviewed()).isEqualTo(s.materials());
        assertThat(s.matched()).as("those with a confirmed match and no others").isEqualTo(confirmedMaterials());
        assertThat(s.proposed() + s.confirmed() + s.rejected()).isEqualTo(s.matches());
    }

    private long confirmedMaterials() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT count(*) FROM material m WHERE m.state <> 'ARCHIVED' AND EXISTS (
                            SELECT FROM material_match x WHERE x.material_id = m.id AND x.state = 'CONFIRMED')
                        """).mapTo(Long.class).one());
    }

    private static Optional<String> any(List<String> ids, Random random) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }

    private static Optional<String> matchOf(String material, UUID activity) {
        var answer = ops().body(Map.of("activityId", activity, "fit", .5, "rationale", "says so"))
                .post("/api/v1/materials/{id}/matches", material);
        return answer.statusCode() == 201 ? Optional.of(answer.path("id")) : Optional.empty();
    }

    private static void decide(String match, boolean confirm) {
        ops().header("If-Match", "*")
                .body(confirm ? Map.of() : Map.of("reason", "no"))
                .post("/api/v1/matches/%s/%s".formatted(match, confirm ? "confirm" : "reject"));
    }

    private static void step(String material, String step, Object body) {
        var request = ops().header("If-Match", "*");
        (body == null ? request : request.body(body)).post("/api/v1/materials/%s/%s".formatted(material, step));
    }

    private static int propose(String material) {
        return ops().body(Map.of("materialIds", List.of(material), "leastLikeness", .01, "most", 10))
                .post("/api/v1/matches/proposals")
                .then()
                .statusCode(200)
                .body("materials", equalTo(1))
                .extract()
                .path("proposed");
    }
}
