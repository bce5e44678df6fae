package io.needmap.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidsTest {

    @TempDir
    Path folder;

    @Test
    void findsARecordedProcessAgain() {
        new Pids(folder.resolve("pids")).record("me", ProcessHandle.current());
        assertThat(new Pids(folder.resolve("pids")).alive())
                .containsOnlyKeys("me")
                .containsValue(ProcessHandle.current());
    }

    @Test
    void doesNotTakeANumberThatWasGivenToAnotherProcessForTheOldOne() throws Exception {
        var file = Files.writeString(
                folder.resolve("pids"),
                "%d 1000 kafka%n".formatted(ProcessHandle.current().pid()));
        assertThat(new Pids(file).alive()).isEmpty();
    }

    @Test
    void survivesALineThatWasOnlyHalfWritten() throws Exception {
        var file = Files.writeString(folder.resolve("pids"), "12\nx y z\n\n");
        assertThat(new Pids(file).alive()).isEmpty();
    }

    @Test
    void keepsTheNewestProcessOfAName() throws Exception {
        var pids = new Pids(folder.resolve("pids"));
        var sleep = new ProcessBuilder("sleep", "60").start();
        try {
            pids.record("part", sleep.toHandle());
            pids.record("part", ProcessHandle.current());
            assertThat(pids.alive()).hasSize(1).containsEntry("part", ProcessHandle.current());
        } finally {
            sleep.destroyForcibly();
        }
    }
}
