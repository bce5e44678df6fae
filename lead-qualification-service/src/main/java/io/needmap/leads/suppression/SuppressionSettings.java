package io.needmap.leads.suppression;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How erased persons are remembered; {@code needmap.suppression.*}. */
@ConfigMapping(prefix = "needmap.suppression")
interface SuppressionSettings {

    /**
     * The key of the hashes, at least 32 characters. Production refuses to start without it; elsewhere one is made and
     * kept in the database. With another key everybody on the list is forgotten.
     */
    Optional<String> secret();
}
