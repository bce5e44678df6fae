package io.needmap.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.demo.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportJobTest {

    private static final String JOB = "/api/v1/statement-imports/1";

    private final List<String> states = new ArrayList<>();
    private HttpServer server;
    private ImportJob job;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        on(JOB, () -> states.size() == 1 ? states.get(0) : states.remove(0));
        on(JOB + "/errors.csv", () -> "row,code\n2,UNKNOWN_REP\n");
        on(JOB + "/rows", () -> "{\"items\":[{\"rowNumber\":2,\"code\":\"UNKNOWN_REP\",\"message\":\"No such rep\"}]}");
        server.start();
        job = new ImportJob(
                new NeedmapApi(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()), () -> "token"),
                JOB);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void followsAJobFromTheQueueToItsEnd() {
        states.add("{\"state\":\"QUEUED\",\"progress\":{\"rows\":0,\"done\":0}}");
        states.add("{\"state\":\"RUNNING\",\"progress\":{\"rows\":3,\"done\":2}}");
        states.add(
                "{\"state\":\"COMPLETED\",\"progress\":{\"rows\":3,\"done\":3},\"counts\":{\"created\":2,\"failed\":1}}");
        var seen = new Steps();
        var outcome = job.follow("Interviews", seen);
        assertThat(outcome.broken()).isFalse();
        assertThat(outcome.refused()).isEqualTo(1);
        assertThat(outcome.counts()).containsEntry("created", 2L);
        assertThat(seen.said).containsExactly("start Interviews 3", "step 2", "step 1", "done");
    }

    @Test
    void saysWhenAJobBroke() {
        states.add("{\"state\":\"FAILED\",\"progress\":{\"rows\":0,\"done\":0},"
                + "\"failure\":{\"code\":\"MALFORMED_FILE\",\"detail\":\"the header is not UTF-8\"}}");
        var seen = new Steps();
        var outcome = job.follow("Interviews", seen);
        assertThat(outcome.broken()).isTrue();
        assertThat(outcome.failure()).isEqualTo("MALFORMED_FILE the header is not UTF-8");
        assertThat(seen.said).isEmpty();
    }

    @Test
    void fetchesTheRefusedRows(@TempDir Path folder) throws Exception {
        assertThat(job.firstRefusals(5)).containsExactly("row 2: UNKNOWN_REP No such rep");
        job.saveRefusals(folder.resolve("errors.csv"));
        assertThat(Files.readString(folder.resolve("errors.csv"))).isEqualTo("row,code\n2,UNKNOWN_REP\n");
    }

    private void on(String path, java.util.function.Supplier<String> body) {
        server.createContext(path, exchange -> {
            var bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    /** Writes down what it is told. */
    private static final class Steps implements Progress {

        private final List<String> said = new ArrayList<>();

        @Override
        public void start(String task, long total) {
            said.add("start " + task + " " + total);
        }

        @Override
        public void step(long n) {
            said.add("step " + n);
        }

        @Override
        public void done() {
            said.add("done");
        }

        @Override
        public void note(String line) {
            said.add(line);
        }
    }
}
