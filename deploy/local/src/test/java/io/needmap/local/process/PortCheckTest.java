package io.needmap.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void namesThePortItsOwnerAndTheOption() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var problems = PortCheck.problems(Map.of("kafka", taken.getLocalPort()));
            assertThat(problems)
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort() + " (kafka) is taken by", "--kafka-port");
            if (Files.exists(Path.of("/proc/net/tcp"))) {
                assertThat(problems.get(0))
                        .contains("process " + ProcessHandle.current().pid());
            }
        }
    }

    @Test
    void hasNothingToSayAboutAFreePort() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(PortCheck.problems(Map.of("postgres", free))).isEmpty();
    }

    @Test
    void findsAPortThatIsGivenTwice() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var ports = new java.util.TreeMap<>(Map.of("kafka", free, "postgres", free));
        assertThat(PortCheck.problems(ports))
                .containsExactly("Port %d is given twice: --kafka-port and --postgres-port.".formatted(free));
    }
}
