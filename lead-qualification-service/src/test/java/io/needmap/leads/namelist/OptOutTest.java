package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** No way of writing takes an opt-out back, not even after the person was erased; only consent with evidence does. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OptOutTest {

    private enum Mode {
        CREATE_ONLY,
        UPDATE_ONLY,
        UPSERT,
        FILL_BLANKS
    }

    private record Person(String externalId, String email, String phone) {

        static Person some() {
            String email = Desk.someEmail();
            return new Person(
                    "oo-" + UUID.randomUUID(),
                    email,
                    "+49 30 " + (10_000_000 + Math.floorMod(email.hashCode(), 80_000_000)));
        }

        Map<String, Object> body() {
            return new HashMap<>(Map.of("externalId", externalId, "email", email, "phone", phone));
        }

        /** One row by each trait alone, and the whole person, all of them saying that the person may be contacted. */
        String file() {
            return """
                    external id,email,phone,company,do not contact
                    %s,,,Firm,no
                    ,%s,,Firm,no
                    ,,%s,Firm,no
                    %s,%s,%s,Firm,no
                    """.formatted(externalId, email.toUpperCase(java.util.Locale.ROOT), phone, externalId, email, phone);
        }
    }

    @ParameterizedTest
    @CsvSource({"no,yes", "yes,no", "nein,WAHR", "'',x", "x,''"})
    void anOptOutInAnyColumnIsOne(String calls, String mails) {
        var email = Desk.someEmail();
        Upload.of("email,Do Not Call,Email Opt Out\n%s,%s,%s\n".formatted(email, calls, mails))
                .accepted()
                .done();
        ops().get("/api/v1/names?q={q}", email).then().body("items.doNotContact", contains(true));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void noListTakesAnOptOutBack(Mode mode) {
        var person = Person.some();
        String id = optedOut(person);
        var list = Upload.of(person.file()).with("mode", mode.name()).accepted().done();
        assertThat(list.getInt("counts.created") + list.getInt("counts.updated"))
                .isZero();
        assertThat(name(id).<Boolean>path("doNotContact")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whoOptedOutAndWasErasedIsNotLoadedAgain(Mode mode) {
        var person = Person.some();
        erase(optedOut(person));
        var list = Upload.of(person.file()).with("mode", mode.name()).accepted().done();
        assertThat(list.getInt("counts.suppressed")).isEqualTo(4);
        ops().get("/api/v1/name-lists/{id}/rows", list.getString("id"))
                .then()
                .body("items[0].matchRule", equalTo("SUPPRESSION_LIST"));
        ops().get("/api/v1/names?q={email}", person.email()).then().body("items", hasSize(0));
    }

    @Test
    void noRequestTakesAnOptOutBack() {
        var person = Person.some();
        String id = optedOut(person);
        patch(id, Map.of("doNotContact", false)).statusCode(422).body("code", equalTo("OPT_OUT_STANDS"));
        upsert(person).body("results.outcome", contains("SUPPRESSED"));
        assertThat(name(id).<Boolean>path("doNotContact")).isTrue();
    }

    @Test
    void whoComesBackByARequestAfterTheErasureIsStillOptedOut() {
        var person = Person.some();
        erase(optedOut(person));
        upsert(person).body("results.outcome", contains("SUPPRESSED"));
        String other = Desk.name(Map.of("email", Desk.someEmail())).getString("id");
        patch(other, Map.of("phone", person.phone())).statusCode(200).body("doNotContact", equalTo(true));
        var body = person.body();
        body.put("doNotContact", false);
        assertThat(Desk.name(body).getBoolean("doNotContact")).isTrue();
    }

    @Test
    void aKnownNameThatGetsATraitOfTheErasedIsOptedOut() {
        var person = Person.some();
        erase(optedOut(person));
        String email = Desk.someEmail();
        String id = Desk.name(Map.of("email", email)).getString("id");
        Upload.of("email,phone\n%s,%s\n".formatted(email, person.phone()))
                .accepted()
                .done();
        assertThat(name(id).<Boolean>path("doNotContact")).isTrue();
    }

    @Test
    void whoWasErasedWithoutOptingOutMayComeBack() {
        var person = Person.some();
        erase(Desk.name(person.body()).getString("id"));
        assertThat(Desk.name(person.body()).getBoolean("doNotContact")).isFalse();
    }

    @Test
    void onlyConsentWithEvidenceBringsAPersonBack() {
        var person = Person.some();
        erase(optedOut(person));
        String id = Desk.name(person.body()).getString("id");
        consent(id, Map.of("basis", "CONSENT", "givenAt", Instant.now().toString()))
                .statusCode(400);
        consent(id, consentAt("2999-01-01T00:00:00Z")).statusCode(422).body("code", equalTo("CONSENT_IN_FUTURE"));
        as("INTEGRATION")
                .header("If-Match", "*")
                .body(consentAt(Instant.now().toString()))
                .post("/api/v1/names/{id}/consent", id)
                .then()
                .statusCode(403);
        consent(id, consentAt("2020-01-01T00:00:00Z")).statusCode(422).body("code", equalTo("CONSENT_OUTDATED"));
        consent(id, consentAt(Instant.now().toString())).statusCode(200).body("doNotContact", equalTo(false));
        ops().get("/api/v1/names/{id}/consents", id).then().body("items.evidence", contains("form 12"));
        upsert(person).body("results.outcome", contains("UNCHANGED"));
        assertThat(name(id).<Boolean>path("doNotContact")).isFalse();

        patch(id, Map.of("doNotContact", true)).statusCode(200);
        consent(id, consentAt("2020-01-01T00:00:00Z")).statusCode(422).body("code", equalTo("CONSENT_OUTDATED"));
        consent(UUID.randomUUID().toString(), consentAt("2020-01-01T00:00:00Z")).statusCode(404);
    }

    /** A person is one name: nobody gets around an opt-out by a second name with the same address. */
    @Test
    void noOtherNameHasTheAddressOfWhoOptedOut() {
        var person = Person.some();
        optedOut(person);
        String other = Desk.name(Map.of("email", Desk.someEmail())).getString("id");
        String address = person.email().toUpperCase(java.util.Locale.ROOT);
        patch(other, Map.of("email", address)).statusCode(409).body("code", equalTo("EMAIL_TAKEN"));
        ops().body(Map.of("email", address, "fullName", "Somebody Else", "company", "Firm"))
                .post("/api/v1/names")
                .then()
                .statusCode(409)
                .body("code", equalTo("EMAIL_TAKEN"));
    }

    @Test
    void nobodyConsentsForANameThatSaysNothingOfAnybody() {
        var person = Person.some();
        String id = optedOut(person);
        erase(id);
        consent(id, consentAt(Instant.now().toString())).statusCode(409).body("code", equalTo("PERSON_ERASED"));
        var emptied = Person.some();
        var list =
                Upload.of("email\n%s\n".formatted(emptied.email())).accepted().done();
        String made = ops().get("/api/v1/names?q=" + emptied.email()).path("items[0].id");
        ListsBack.undo(list.getString("id"));
        consent(made, consentAt(Instant.now().toString())).statusCode(409).body("code", equalTo("NAME_EMPTIED"));
    }

    private static Map<String, Object> consentAt(String instant) {
        return Map.of("basis", "CONSENT", "evidence", "form 12", "givenAt", instant);
    }

    private static String optedOut(Person person) {
        var body = person.body();
        body.put("doNotContact", true);
        return Desk.name(body).getString("id");
    }

    private static io.restassured.response.Response name(String id) {
        return ops().get("/api/v1/names/{id}", id);
    }

    private static void erase(String id) {
        ops().header("If-Match", "*")
                .post("/api/v1/names/{id}/erase", id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse patch(String id, Map<String, Object> change) {
        return ops().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(change)
                .patch("/api/v1/names/{id}", id)
                .then();
    }

    private static ValidatableResponse consent(String id, Map<String, Object> consent) {
        return ops().header("If-Match", "*")
                .body(consent)
                .post("/api/v1/names/{id}/consent", id)
                .then();
    }

    private static ValidatableResponse upsert(Person person) {
        var item = person.body();
        item.put("doNotContact", false);
        return ops().body(Map.of("items", List.of(item)))
                .post("/api/v1/names/batch-upsert")
                .then()
                .statusCode(200);
    }
}
