package io.needmap.leads.namelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.event.EventJson;
import io.needmap.testkit.Infrastructure;
import io.needmap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Uploads beyond 100 MB, sent as they are made, so that nobody here ever holds one in memory. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TooLargeListTest {

    private static final int LIMIT = 100 << 20;
    private static final int PIECE = 1 << 20;
    private static final String BOUNDARY = "needmap-parts";

    @TestHTTPResource("/api/v1/name-lists")
    URI lists;

    @Inject
    Jdbi jdbi;

    @Test
    void whatAnnouncesToBeTooLargeIsRefusedBeforeItIsSent() throws IOException {
        try (var socket = new Socket(lists.getHost(), lists.getPort())) {
            socket.getOutputStream().write(head("Content-Length: " + (LIMIT + 1L)));
            assertThat(answer(socket.getInputStream()))
                    .startsWith("HTTP/1.1 413 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"code\":\"TOO_LARGE\"");
        }
    }

    /** The server answers and ends the connection while the sender still sends. */
    @Test
    void whatDoesNotSayHowLargeItIsIsRefusedAsSoonAsItIs() throws Exception {
        long kept = kept();
        try (var socket = new Socket(lists.getHost(), lists.getPort())) {
            var answer = CompletableFuture.supplyAsync(() -> answer(in(socket)));
            long sent = send(socket.getOutputStream(), answer);
            assertThat(answer.join())
                    .startsWith("HTTP/1.1 413 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"code\":\"TOO_LARGE\"");
            assertThat(sent).isLessThan(LIMIT + 64L * PIECE);
        }
        assertThat(kept()).isEqualTo(kept);
    }

    /** Goes on until there is an answer, or nobody reads any more. */
    private static long send(OutputStream out, CompletableFuture<String> answer) {
        byte[] rows = "someone@large.example,Firm\r\n".repeat(PIECE / 28).getBytes(StandardCharsets.UTF_8);
        long sent = 0;
        try {
            out.write(head("Transfer-Encoding: chunked"));
            chunk(out, firstParts().getBytes(StandardCharsets.UTF_8));
            for (; !answer.isDone() && sent < 2L * LIMIT; sent += rows.length) {
                chunk(out, rows);
            }
        } catch (IOException e) {
            // The connection is closed behind the answer.
        }
        return sent;
    }

    private static String firstParts() {
        var request = EventJson.tree(Map.of("source", Upload.SOURCE));
        return """
                --%1$s\r
                Content-Disposition: form-data; name="request"\r
                Content-Type: application/json\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="large.csv"\r
                Content-Type: text/csv\r
                \r
                email,company\r
                """.formatted(BOUNDARY, request);
    }

    private static byte[] head(String length) {
        return """
                POST /api/v1/name-lists HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: multipart/form-data; boundary=%s\r
                %s\r
                \r
                """.formatted(Tokens.of("test-marketing_ops", "MARKETING_OPS"), BOUNDARY, length)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void chunk(OutputStream out, byte[] content) throws IOException {
        out.write((Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static InputStream in(Socket socket) {
        try {
            return socket.getInputStream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first that comes back, up to the end of a problem or of the connection. */
    private static String answer(InputStream in) {
        var answer = new StringBuilder();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                answer.append((char) b);
                if (b == '}') {
                    break;
                }
            }
        } catch (IOException e) {
            answer.append(e);
        }
        return answer.toString();
    }

    private long kept() {
        return jdbi.withHandle(h -> h.createQuery("SELECT count(*) FROM import_file")
                .mapTo(Long.class)
                .one());
    }
}
