package io.needmap.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;

/** Signing in by an OpenID Connect provider: the authorization code flow, as a browser walks it. */
@QuarkusTest
@WithTestResource(LittleServices.class)
@WithTestResource(IdentityProvider.class)
class ProviderSignInTest {

    private static final long LONG = 3_600;
    // Long enough to be signed in with, also where a second is over before the answer is read.
    private static final long SHORT = 5;
    private static final int FOUND = 302;

    @TestHTTPResource("/")
    URI console;

    MockOAuth2Server provider;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NORMAL)
            .build();
    private final HttpClient cautious = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .build();

    @Test
    void whoIsNobodyIsLedToTheProviderAndBackToThePageThatWasAskedFor() throws Exception {
        var sent = get(cautious, "/weekly/all");
        assertThat(sent.statusCode()).isEqualTo(FOUND);
        assertThat(location(sent))
                .startsWith(provider.authorizationEndpointUrl(IdentityProvider.ISSUER)
                        .toString())
                .contains(
                        "response_type=code", "client_id=needmap-console", "scope=openid", "state=", "sign-in%2Fback");
        provider.enqueueCallback(person("ada", "MARKETER", LONG));
        var page = get(browser, "/weekly/all");
        assertThat(page.uri()).isEqualTo(console.resolve("/weekly/all"));
        assertThat(page.body()).contains("Half an hour a week", "Marketer", "href=\"/sign-out\"");
    }

    @Test
    void rolesOfTheAccessTokenDecideWhatIsOfferedAndTheServicesSeeThatToken() throws Exception {
        provider.enqueueCallback(person("olga", "MARKETING_OPS", LONG));
        assertThat(get(browser, "/interviews/people").body()).contains("Marketing operations", "Add a region");
        var shown = System.getProperty(LittleServices.TOKEN_SEEN);
        assertThat(shown).startsWith("Bearer ey");
        assertThat(new String(
                        java.util.Base64.getUrlDecoder().decode(shown.split("\\.", -1)[1]), StandardCharsets.UTF_8))
                .contains(
                        "MARKETING_OPS",
                        provider.issuerUrl(IdentityProvider.ISSUER).toString());
        cookies.getCookieStore().removeAll();
        provider.enqueueCallback(person("rita", "REP", LONG));
        assertThat(get(browser, "/interviews/people").body())
                .contains("Sales rep")
                .doesNotContain("Add a region");
    }

    @Test
    void signingOutHereIsSigningOutThere() throws Exception {
        provider.enqueueCallback(person("ada", "MARKETER", LONG));
        get(browser, "/map");
        var sent = get(cautious, "/sign-out");
        assertThat(location(sent))
                .startsWith(
                        provider.endSessionEndpointUrl(IdentityProvider.ISSUER).toString())
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(get(browser, "/").body()).contains("Sign in and open the map");
        assertThat(get(cautious, "/map").statusCode()).isEqualTo(FOUND);
        assertThat(get(cautious, "/sign-out").headers().firstValue("Location"))
                .as("signing out twice")
                .hasValueSatisfying(to -> assertThat(URI.create(to).getPath()).isEqualTo("/"));
    }

    @Test
    void aSessionGoesOnByItsRefreshTokenWithTheRolesOfThen() throws Exception {
        var ada = person("ada", "MARKETER", SHORT);
        provider.enqueueCallback(ada);
        assertThat(get(browser, "/needs").body()).contains("Marketer");
        ada.becomes("AUDITOR");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get(browser, "/needs").body()).contains("Auditor"));
    }

    @Test
    void whenTheSessionIsOverPagesSignInAgainAndFormsSaySo() throws Exception {
        var ada = person("ada", "MARKETER", SHORT);
        provider.enqueueCallback(ada);
        get(browser, "/needs");
        ada.isSignedOut();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var page = get(cautious, "/needs");
            assertThat(page.statusCode()).isEqualTo(FOUND);
            assertThat(location(page)).contains("/authorize?");
        });
        var form = cautious.send(
                HttpRequest.newBuilder(console.resolve("/weekly"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("title=Too+late"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(form.statusCode()).isEqualTo(FOUND);
        assertThat(location(form)).isEqualTo("/sign-in/over");
        assertThat(get(cautious, "/sign-in/over").body()).contains("nothing was changed");
    }

    @Test
    void nobodyChoosesARoleWhereThereIsAProvider() throws Exception {
        var chosen = cautious.send(
                HttpRequest.newBuilder(console.resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("role=ADMIN"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(chosen.statusCode()).isEqualTo(404);
    }

    private static Person person(String name, String role, long seconds) {
        return new Person(name, role, seconds);
    }

    /** Somebody whom the provider knows: the session keeps to this person, who may change and be signed out meanwhile. */
    private static final class Person extends DefaultOAuth2TokenCallback {

        private final String name;
        private volatile String role;
        private volatile long seconds;
        private volatile boolean over;

        Person(String name, String role, long seconds) {
            super(IdentityProvider.ISSUER);
            this.name = name;
            this.role = role;
            this.seconds = seconds;
        }

        void becomes(String other) {
            role = other;
            seconds = LONG;
        }

        void isSignedOut() {
            over = true;
        }

        @Override
        public String subject(TokenRequest request) {
            if (over) {
                throw new OAuth2Exception(OAuth2Error.INVALID_GRANT, "the session is over");
            }
            return name;
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return Map.of("groups", List.of(role));
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return List.of("needmap");
        }

        @Override
        public long tokenExpiry() {
            return seconds;
        }
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(console.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
