package io.needmap.console;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** A real OpenID Connect provider beside the console, in the place of the roles that one chooses on one's own machine. */
public class IdentityProvider implements QuarkusTestResourceLifecycleManager {

    static final String ISSUER = "needmap";

    // Its other server needs JUnit 4.
    private final MockOAuth2Server server =
            new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"httpServer\":\"NettyWrapper\"}"));

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        server.start();
        var settings = new HashMap<String, String>();
        settings.put("console.sign-in.local-key", "");
        settings.put("quarkus.oidc.tenant-enabled", "true");
        settings.put("quarkus.oidc.auth-server-url", server.issuerUrl(ISSUER).toString());
        settings.put("quarkus.oidc.client-id", "needmap-console");
        settings.put("quarkus.oidc.credentials.secret", "only-for-this-test-only-for-this-test");
        settings.put("quarkus.oidc.token-state-manager.encryption-secret", "another-one-of-at-least-32-characters");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, field -> field.getType().getName().equals(MockOAuth2Server.class.getName()));
    }

    @Override
    public void stop() {
        server.shutdown();
    }
}
