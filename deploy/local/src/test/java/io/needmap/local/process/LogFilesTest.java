package io.needmap.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

    @TempDir
    Path folder;

    @Test
    void keepsTheLogsOfTheLastThreeStarts() throws Exception {
        var log = folder.resolve("kafka.log");
        for (var start = 1; start <= 6; start++) {
            LogFiles.rotate(log);
            Files.writeString(log, "start " + start);
        }
        try (var files = Files.list(folder)) {
            var contents = files.sorted().map(LogFilesTest::read).collect(Collectors.joining(","));
            assertThat(contents).isEqualTo("start 6,start 5,start 4,start 3");
        }
    }

    @Test
    void readsTheEndOfALongFile() throws Exception {
        var log = Files.writeString(folder.resolve("long.log"), "a line of some length\n".repeat(20_000) + "last\n");
        assertThat(LogFiles.tail(log, 2)).containsExactly("a line of some length", "last");
        assertThat(LogFiles.tail(folder.resolve("none.log"), 2)).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
