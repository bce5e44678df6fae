package io.needmap.kit.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.kit.note.KitTest;
import io.needmap.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@KitTest
class CallerTest {

    private static final String NAME = "rosa@example.test";

    @Test
    void whoDidItIsTheSubjectOfTheTokenNotTheNameThatPeopleChooseForThemselves() {
        String id = write(Tokens.named("subject-of-rosa", NAME, "ADMIN"), UUID.randomUUID())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().header("Authorization", "Bearer " + Tokens.of("x", "ADMIN"))
                .get("/api/v1/notes/{id}/history", id)
                .then()
                .body("items[0].actor", equalTo("subject-of-rosa"));
    }

    @Test
    void whoTakesTheNameOfAnotherIsNotAnsweredWithWhatTheOtherMade() {
        var key = UUID.randomUUID();
        write(Tokens.named("rosa", NAME, "ADMIN"), key).then().statusCode(201);
        write(Tokens.named("mallory", NAME, "ADMIN"), key)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue());
    }

    @Test
    void aTokenOfNobodyIsRefused() {
        write(Tokens.named(null, NAME, "ADMIN"), UUID.randomUUID())
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
        write(Tokens.named(" ", NAME, "ADMIN"), UUID.randomUUID()).then().statusCode(401);
    }

    private static Response write(String token, UUID key) {
        return given().header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key.toString())
                .contentType(ContentType.JSON)
                .body(Map.of("code", UUID.randomUUID().toString(), "text", "x"))
                .post("/api/v1/notes");
    }
}
