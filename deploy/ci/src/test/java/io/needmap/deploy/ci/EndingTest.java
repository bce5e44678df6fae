package io.needmap.deploy.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SIGTERM lets what has begun be finished. */
@Order(5)
@ExtendWith(WithCluster.class)
class EndingTest {

    private static final String REGION = """
            {"code": "END-1", "name": "Sent in two halves", "timeZone": "UTC"}
            """;

    private final Cluster cluster;

    EndingTest(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The first half of a request is sent, then the signal, then the second half. */
    @Test
    void aRequestInFlightIsAnsweredAfterTheSignal() throws Exception {
        var workload = cluster.workload("interview-service");
        var old = workload.pod();
        workload.add();
        int half = REGION.length() / 2;
        try (var socket = new Socket(old.address(), 8080)) {
            socket.setSoTimeout(30_000);
            send(socket, head() + REGION.substring(0, half));
            TimeUnit.SECONDS.sleep(1);
            workload.forget(old);
            old.terminate();
            // Longer than new requests are still taken.
            TimeUnit.SECONDS.sleep(8);
            send(socket, REGION.substring(half));

            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 201");
        }
        // 128 + 15: ended by the signal, and not by SIGKILL after the grace.
        assertThat(old.awaitEnd()).isEqualTo(143);
        old.remove();
        assertThat(cluster.gateway("MARKETER").get("/api/v1/regions?limit=200").findValuesAsText("code"))
                .contains("END-1");
    }

    private String head() {
        return """
                POST /api/v1/regions HTTP/1.1\r
                Host: interview-service:8080\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(cluster.token("MARKETING_OPS"), UUID.randomUUID(), REGION.length());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
