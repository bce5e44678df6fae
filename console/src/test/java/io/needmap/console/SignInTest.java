package io.needmap.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LittleServices.class)
class SignInTest {

    private static final String COOKIE = "needmap-session";

    @ParameterizedTest
    @ValueSource(strings = {"/map", "/inbox", "/interviews", "/needs", "/materials", "/leads", "/weekly"})
    void pagesAskWhoOneIs(String page) {
        given().redirects()
                .follow(false)
                .get(page)
                .then()
                .statusCode(302)
                .header("Location", containsString("/sign-in?to=%2F"));
    }

    @Test
    void aRoleIsRememberedInACookieThatScriptsCannotRead() {
        var answer = given().redirects()
                .follow(false)
                .formParam("role", "MARKETER")
                .formParam("to", "/weekly?x=1")
                .post("/sign-in");
        answer.then().statusCode(303).header("Location", endsWith("/weekly?x=1"));
        var cookie = answer.getDetailedCookie(COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        given().cookie(cookie).get("/").then().statusCode(200).body(containsString("Marketer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"})
    void signingInLeadsToNoOtherSite(String elsewhere) {
        given().redirects()
                .follow(false)
                .formParam("role", "REP")
                .formParam("to", elsewhere)
                .post("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/map"));
    }

    @Test
    void aForgedCookieIsNobody() {
        given().redirects()
                .follow(false)
                .cookie(COOKIE, "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4IiwiZ3JvdXBzIjpbIkFETUlOIl19.")
                .get("/map")
                .then()
                .statusCode(302);
    }

    @Test
    void otherSitesSendNoForms() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("role", "ADMIN")
                .post("/sign-in")
                .then()
                .statusCode(403)
                .body("code", equalTo("OTHER_SITE"));
        given().header("Origin", "https://evil.example")
                .post("/sign-out")
                .then()
                .statusCode(403);
    }
}
