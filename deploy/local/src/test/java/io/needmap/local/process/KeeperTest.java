package io.needmap.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {

    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private Pids pids;
    private Keeper keeper;

    @BeforeEach
    void begin() {
        pids = new Pids(folder.resolve("pids"));
        keeper = new Keeper(pids, said::add);
    }

    @AfterEach
    void end() {
        keeper.end();
        pids.alive().values().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void startsAKilledPartAgainAndSaysSo() throws Exception {
        var part = new Sleeper("sleeper", 0);
        keeper.start(part);
        var first = pids.alive().get("sleeper");
        first.destroyForcibly();
        await().untilAsserted(() ->
                assertThat(pids.alive().get("sleeper")).isNotNull().isNotEqualTo(first));
        assertThat(keeper.restarts(part)).isEqualTo(1);
        await().untilAsserted(() -> assertThat(said).hasSize(2));
        assertThat(said.get(0)).contains("sleeper ended by itself (pid " + first.pid() + ")", "in 0.3 s");
        assertThat(said.get(1)).contains("sleeper runs again");
    }

    @Test
    void triesAgainWhenARestartFails() throws Exception {
        var part = new Sleeper("shaky", 1);
        keeper.start(part);
        pids.alive().get("shaky").destroyForcibly();
        await().untilAsserted(() -> assertThat(part.launches).hasValue(3));
        await().untilAsserted(() -> assertThat(said).anyMatch(line -> line.contains("shaky could not be started")));
        await().untilAsserted(() -> assertThat(pids.alive()).containsKey("shaky"));
    }

    @Test
    void leavesNoProcessAndStartsNothingAfterItsEnd() throws Exception {
        var part = new Sleeper("sleeper", 0);
        keeper.start(part);
        keeper.end();
        keeper.stop(List.of(part));
        assertThat(pids.alive()).isEmpty();
        assertThatThrownBy(() -> keeper.start(part))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("stopping");
    }

    /** A program that only sleeps; some of its starts after the first fail. */
    private final class Sleeper implements Part {

        private final String name;
        private final int failures;
        private final AtomicInteger launches = new AtomicInteger();

        Sleeper(String name, int failures) {
            this.name = name;
            this.failures = failures;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Path log() {
            return folder.resolve(name + ".log");
        }

        @Override
        public ProcessHandle launch() throws IOException {
            var launch = launches.incrementAndGet();
            if (launch > 1 && launch <= 1 + failures) {
                throw new IOException("not today");
            }
            return new ProcessBuilder("sleep", "600").start().toHandle();
        }

        @Override
        public void requestStop(ProcessHandle process) {
            process.destroy();
        }
    }
}
