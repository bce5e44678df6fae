package io.needmap.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.local.settings.App;
import io.needmap.local.settings.Home;
import io.needmap.local.settings.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppPartTest {

    @Test
    void servicesFindTheKeyAlsoBelowAFolderWithSpacesAndForeignLetters(@TempDir Path folder) {
        var home = Home.at(folder.resolve("my hômé"));
        var location = AppPart.environment(App.INTERVIEW, home, Ports.DEFAULT, Passwords.of(home))
                .get("MP_JWT_VERIFY_PUBLICKEY_LOCATION");
        assertThat(location).startsWith("file:");
        assertThat(Path.of(String.valueOf(location).substring("file:".length())))
                .isReadable();
    }
}
