package io.needmap.console.session;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How people sign in where there is no identity provider. */
@ConfigMapping(prefix = "console.sign-in")
public interface SignInSettings {

    /** The private key of the local run (PEM). With it, everybody who reaches this console may take any role. */
    Optional<Path> localKey();
}
