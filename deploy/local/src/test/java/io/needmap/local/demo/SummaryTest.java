package io.needmap.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.needmap.local.api.NeedmapApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private HttpServer server;
    private NeedmapApi api;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        api = new NeedmapApi(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), () -> "token");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void showsAlignmentAndTheWorstGapsWithAQuoteEach() {
        on("/api/v1/map", """
                {"stages":[{"id":"s1","label":"Testing claims"}],
                 "alignment":{"alignment":0.5,"materialPart":0.25,"activityPart":0.754}}
                """);
        on("/api/v1/material-gaps", """
                {"items":[{"id":"g1","activityName":"Show it running","buyingStageId":"s1","priority":2.5,"need":"NEED"},
                          {"id":"g2","activityName":"Put a price on it","buyingStageId":"s1","priority":7,"need":"NEED"}]}
                """);
        on("/api/v1/material-gaps/g1/explanation", "{\"statements\":[]}");
        on(
                "/api/v1/material-gaps/g2/explanation",
                "{\"statements\":[{\"quote\":\"I draw it on a napkin.\",\"regionCode\":\"NORTH\"}]}");
        on("/api/v1/needs", "{\"items\":[{},{}]}");
        on("/api/v1/names", "{\"items\":[{},{},{}]}");
        on("/api/v1/leads", "{\"items\":[]}");
        var text = new StringWriter();
        new Summary(api, new PrintWriter(text)).print();
        assertThat(text.toString().lines())
                .contains(
                        "The 2 worst of 2 open gaps:",
                        "    7.00  Put a price on it  (Testing claims, NEED)",
                        "          \"I draw it on a napkin.\" (NORTH)",
                        "    2.50  Show it running  (Testing claims, NEED)",
                        "Activities: 2 needs, 2 wants, 2 undetermined",
                        "Names: 3; leads: 0");
        assertThat(text.toString()).contains("Alignment 50 %: 25 % of the active", "75 % of the weight");
        assertThat(text.toString().indexOf("Put a price"))
                .isLessThan(text.toString().indexOf("Show it"));
    }

    @Test
    void waitsUntilTheAnalysesStandStill() {
        on("/api/v1/map", "{\"stages\":[],\"lagSeconds\":0.0,\"stale\":false}");
        on("/api/v1/material-gaps", "{\"items\":[],\"lagSeconds\":0,\"stale\":false}");
        assertThat(new Settling(api, Duration.ofSeconds(20)).await()).isTrue();
    }

    @Test
    void givesUpWaitingWhenTheyStayBehind() {
        on("/api/v1/map", "{\"stages\":[],\"lagSeconds\":3.5,\"stale\":false}");
        on("/api/v1/material-gaps", "{\"items\":[],\"lagSeconds\":0,\"stale\":false}");
        assertThat(new Settling(api, Duration.ofSeconds(2)).await()).isFalse();
    }

    private void on(String path, String body) {
        server.createContext(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
