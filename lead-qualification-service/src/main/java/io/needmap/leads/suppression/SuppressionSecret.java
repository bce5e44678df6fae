package io.needmap.leads.suppression;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key of the hashes: from the configuration, and outside production made once when it is not said. */
@ApplicationScoped
class SuppressionSecret {

    private static final int SHORTEST = 32;

    private final Optional<String> configured;
    private final SuppressionRepository repository;
    private volatile byte @Nullable [] key;

    SuppressionSecret(SuppressionSettings settings, SuppressionRepository repository) {
        this.configured = settings.secret();
        this.repository = repository;
    }

    void onStart(@Observes @Priority(1) StartupEvent started) {
        check(configured, ConfigUtils.getProfiles());
    }

    static void check(Optional<String> secret, Collection<String> profiles) {
        if (secret.isEmpty() && profiles.contains("prod")) {
            throw new IllegalStateException("needmap.suppression.secret is not set: set NEEDMAP_SUPPRESSION_SECRET to a"
                    + " secret of at least 32 characters that stays the same for good");
        }
        if (secret.isPresent() && secret.get().length() < SHORTEST) {
            throw new IllegalStateException(
                    "needmap.suppression.secret is too short: set NEEDMAP_SUPPRESSION_SECRET to at least 32 characters");
        }
    }

    byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = configured.orElseGet(() -> repository.madeSecret(random())).getBytes(StandardCharsets.UTF_8);
            key = known;
        }
        return known;
    }

    private static String random() {
        byte[] random = new byte[SHORTEST];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
