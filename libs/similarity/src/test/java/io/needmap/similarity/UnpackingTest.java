package io.needmap.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class UnpackingTest {

    @Test
    void aLibraryIsUnpackedWhereNobodyElseWritesAndNothingIsLeft() throws IOException {
        Path folder = Unpacking.during(UnpackingTest::unpack);
        assertThat(folder).doesNotExist();
        assertThat(System.getProperty("DJL_CACHE_DIR")).isNull();
        var failed = new Path[1];
        assertThatThrownBy(() -> Unpacking.during(() -> {
                    failed[0] = unpack();
                    throw new IllegalStateException("cannot be loaded");
                }))
                .hasMessage("cannot be loaded");
        assertThat(failed[0]).doesNotExist();
    }

    private static Path unpack() {
        try {
            var folder = Path.of(System.getProperty("DJL_CACHE_DIR"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            Files.writeString(
                    Files.createDirectories(folder.resolve("tokenizers")).resolve("lib.so"), "x");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
