package io.needmap.console.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Knows people by the cookie that the local sign-in page gave them. Does nothing where there is no local key. */
@ApplicationScoped
class LocalSignIn implements HttpAuthenticationMechanism {

    static final String COOKIE = "needmap-session";
    static final String PAGE = "/sign-in";
    private static final int FOUND = 302;
    private static final int BEFORE_ALL_OTHERS = 5_000;

    private final LocalTokens tokens;

    LocalSignIn(LocalTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        return Uni.createFrom()
                .optional(Optional.ofNullable(request.request().getCookie(COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(this::identity));
    }

    private Optional<SecurityIdentity> identity(String token) {
        return tokens.claims(token)
                .map(claims -> QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(claims.subject()))
                        .addRoles(Set.copyOf(claims.roles()))
                        .addCredential(new AccessTokenCredential(token))
                        .build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        if (!tokens.areMade()) {
            return Uni.createFrom().nullItem();
        }
        // A form that comes when the session is over would be lost without a word.
        var asked = request.request();
        var page = asked.method().name().equals("GET")
                ? PAGE + "?to=" + URLEncoder.encode(asked.uri(), StandardCharsets.UTF_8)
                : PAGE + "/over";
        return Uni.createFrom().item(new ChallengeData(FOUND, "Location", page));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return tokens.areMade() ? BEFORE_ALL_OTHERS : 0;
    }
}
