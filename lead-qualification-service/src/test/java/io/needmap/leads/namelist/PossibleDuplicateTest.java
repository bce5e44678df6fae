package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.kit.event.EventJson;
import io.needmap.leads.field.Desk;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PossibleDuplicateTest {

    private static final String PROPOSED = "io.needmap.leads.possible-duplicate-proposed.v1";
    private static final String DECIDED = "io.needmap.leads.possible-duplicate-decided.v1";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final String firm = "Pd" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aRowThatWaitsIsMergedAndTakenApartAgain() {
        String name =
                Desk.name(Map.of("fullName", "Ada Moreau", "company", firm)).getString("id");
        String email = Desk.someEmail();
        var list = load("full name,company,email,do not contact\nADA MOREAU,%s,%s,yes\n".formatted(firm, email));
        assertThat(list).isEqualTo(1);
        String id = of(name).statusCode(200)
                .body("items.rule", contains("NAME_COMPANY"))
                .extract()
                .path("items[0].id");
        step(id, "undo", "*").statusCode(409);
        step(id, "merge", null).statusCode(428);
        as("MARKETER")
                .header("If-Match", "*")
                .post("/api/v1/possible-duplicates/{id}/merge", id)
                .then()
                .statusCode(403);
        step(id, "merge", "*").statusCode(200).body("state", equalTo("MERGED")).body("decidedBy", notNullValue());
        read(name).body("email", equalTo(email)).body("doNotContact", equalTo(true));
        step(id, "merge", "*").statusCode(409);

        step(id, "undo", "*").statusCode(200).body("state", equalTo("OPEN"));
        read(name).body("email", nullValue()).body("doNotContact", equalTo(true));
        isRemembered(id);
        isTold(id, email);
    }

    /** Who decided what, and when. */
    private static void isRemembered(String id) {
        ops().get("/api/v1/possible-duplicates/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items.event", contains(DECIDED, DECIDED, PROPOSED))
                .body("items.actor", everyItem(notNullValue()))
                .body("items[1].changes.find { it.field == 'state' }.from", equalTo("OPEN"))
                .body("items[1].changes.find { it.field == 'state' }.to", equalTo("MERGED"))
                .body("items[0].changes.find { it.field == 'state' }.to", equalTo("OPEN"));
        as("REP").get("/api/v1/possible-duplicates/{id}/history", id).then().statusCode(403);
        ops().get("/api/v1/possible-duplicates/{id}/history", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    /** Every step is an event of the contract, and none says anything of the person. */
    private void isTold(String id, String email) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var told = new EventProbe(brokers, "needmap.leads.name.v1")
                    .all().stream()
                            .filter(m -> id.equals(m.key()))
                            .map(m -> m.value())
                            .toList();
            assertThat(told.stream()
                            .map(v ->
                                    EventJson.parse(v).get("data").get("state").asText()))
                    .contains("OPEN", "MERGED");
            assertThat(told).hasSize(3).allSatisfy(EventContracts::assertValid).noneMatch(v -> v.contains(email));
        });
    }

    @Test
    void aRowThatIsKeptApartBecomesAName() {
        String name =
                Desk.name(Map.of("fullName", "Ben Okafor", "company", firm)).getString("id");
        load("full name,company,title\nBen Okafor,%s,Buyer\n".formatted(firm));
        String id = of(name).extract().path("items[0].id");
        String made = step(id, "keep-apart", "*").statusCode(200).extract().path("otherNameId");
        read(made).body("title", equalTo("Buyer")).body("nameListId", notNullValue());
        ops().get("/api/v1/names/{id}/history", made).then().statusCode(200).body("items.version", contains(1));
        step(id, "undo", "*").statusCode(409);
        ops().get("/api/v1/possible-duplicates/{id}", id).then().body("state", equalTo("KEPT_APART"));
    }

    @Test
    void namesThatAreAlikeAreProposedMergedAndTakenApartAgain() {
        String email = Desk.someEmail();
        String name = Desk.name(Map.of("fullName", "Cleo Fernandes", "company", firm + " Ltd"))
                .getString("id");
        var other =
                Desk.name(Map.of("fullName", "Cleo Fernandez", "company", firm, "email", email, "doNotContact", true));
        String id = await().atMost(Duration.ofSeconds(30))
                .until(() -> of(name).extract().path("items[0].id"), found -> found != null);
        of(name).body("items.rule", contains("LIKENESS"));
        step(id, "merge", "*").statusCode(200);
        read(name).body("email", equalTo(email)).body("doNotContact", equalTo(true));
        read(other.getString("id")).body("email", nullValue()).body("state", equalTo("DISQUALIFIED"));
        assertThat(Desk.lead(other.getString("leadId")).getString("reason.code"))
                .isEqualTo("DUPLICATE");
        ops().get("/api/v1/names?q=" + email).then().body("items.id", contains(name));

        step(id, "undo", "*").statusCode(200);
        read(name).body("email", nullValue());
        read(other.getString("id"))
                .body("email", equalTo(email))
                .body("doNotContact", equalTo(true))
                .body("state", equalTo("NAME"));
        step(id, "keep-apart", "*").statusCode(200);
        patch(name, Map.of("title", "Buyer"));
        of(name).body("items", hasSize(1)).body("items[0].state", equalTo("KEPT_APART"));
    }

    @Test
    void whatTheCrmKnowsTwiceIsMergedThere() {
        String name = Desk.name(Map.of("fullName", "Dora Quist", "company", firm, "externalId", "pd1-" + firm))
                .getString("id");
        Desk.name(Map.of("fullName", "Dora Quist", "company", firm, "externalId", "pd2-" + firm));
        String id = await().atMost(Duration.ofSeconds(30))
                .until(() -> of(name).extract().path("items[0].id"), found -> found != null);
        step(id, "merge", "*").statusCode(409).body("code", equalTo("TWO_EXTERNAL_IDS"));
        step(id, "merge", "\"9\"").statusCode(412);
        step(UUID.randomUUID().toString(), "merge", "*").statusCode(404);
    }

    private static int load(String file) {
        return Upload.of(file).accepted().done().getInt("counts.possibleDuplicates");
    }

    private static ValidatableResponse of(String name) {
        return ops().get("/api/v1/possible-duplicates?nameId={id}", name).then();
    }

    private static ValidatableResponse read(String name) {
        return ops().get("/api/v1/names/{id}", name).then().statusCode(200);
    }

    private static ValidatableResponse step(String id, String step, String ifMatch) {
        var request = ifMatch == null ? ops() : ops().header("If-Match", ifMatch);
        return request.post("/api/v1/possible-duplicates/{id}/{step}", id, step).then();
    }

    private static void patch(String id, Map<String, Object> change) {
        ops().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(change)
                .patch("/api/v1/names/{id}", id)
                .then()
                .statusCode(200);
    }
}
