package io.needmap.kit.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tokens that anybody can make on a laptop, and those of just any issuer, are accepted nowhere else. */
@ApplicationScoped
public class LocalKeysGuard {

    /** The issuer of tokens made by the launcher and by tests. */
    public static final String LOCAL_ISSUER = "urn:needmap:local";

    private static final Set<String> LAPTOP = Set.of("local", "dev", "test");

    private final Optional<String> issuer;

    public LocalKeysGuard(@ConfigProperty(name = "mp.jwt.verify.issuer") Optional<String> issuer) {
        this.issuer = issuer;
    }

    void onStart(@Observes @Priority(1) StartupEvent started) {
        refuse(issuer.orElse(""), ConfigUtils.getProfiles());
    }

    static void refuse(String issuer, Collection<String> profiles) {
        boolean laptop = profiles.stream().anyMatch(LAPTOP::contains) && !profiles.contains("prod");
        if (laptop) {
            return;
        }
        if (issuer.equals(LOCAL_ISSUER) || issuer.isBlank()) {
            throw new IllegalStateException("mp.jwt.verify.issuer is %s, but the profile is %s: "
                            .formatted(issuer.isBlank() ? "not set" : "the local issuer", String.join(",", profiles))
                    + "set MP_JWT_VERIFY_ISSUER and MP_JWT_VERIFY_PUBLICKEY_LOCATION to your identity provider");
        }
    }
}
