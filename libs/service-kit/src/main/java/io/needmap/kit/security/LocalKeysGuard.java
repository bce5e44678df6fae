package io.needmap.kit.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tokens that anybody can make on a laptop are never accepted in production. */
@ApplicationScoped
public class LocalKeysGuard {

    /** The issuer of tokens made by the launcher and by tests. */
    public static final String LOCAL_ISSUER = "urn:needmap:local";

    private final Optional<String> issuer;

    public LocalKeysGuard(@ConfigProperty(name = "mp.jwt.verify.issuer") Optional<String> issuer) {
        this.issuer = issuer;
    }

    void onStart(@Observes @Priority(1) StartupEvent started) {
        refuse(issuer.orElse(""), ConfigUtils.getProfiles());
    }

    static void refuse(String issuer, Collection<String> profiles) {
        if (issuer.equals(LOCAL_ISSUER) && profiles.contains("prod")) {
            throw new IllegalStateException("mp.jwt.verify.issuer is the local issuer, but the profile is prod: "
                    + "set MP_JWT_VERIFY_ISSUER and MP_JWT_VERIFY_PUBLICKEY_LOCATION to your identity provider");
        }
    }
}
