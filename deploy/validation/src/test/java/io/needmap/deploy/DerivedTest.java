package io.needmap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A new topic, consumer or collection is deployed; {@code -Ddeploy.update=true} writes the files anew. */
class DerivedTest {

    @Test
    void filesAreWhatContractsAndApiDocumentsSay() throws IOException {
        for (var file : Derived.files().entrySet()) {
            var path = Project.KUBERNETES.resolve(file.getKey());
            if (Boolean.getBoolean("deploy.update")) {
                Files.writeString(path, file.getValue());
            }
            assertThat(Files.readString(path))
                    .as("%s; write it anew with -Ddeploy.update=true", file.getKey())
                    .isEqualTo(file.getValue());
        }
    }
}
