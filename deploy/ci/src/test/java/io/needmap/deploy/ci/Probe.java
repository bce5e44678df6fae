package io.needmap.deploy.ci;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.deploy.Yaml;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** A probe of a container, asked as the kubelet asks it. */
record Probe(URI address, Duration period, Duration timeout, int failureThreshold) {

    static Probe of(JsonNode container, String name, String pod) {
        var probe = container.path(name);
        String port = probe.at("/httpGet/port").asText();
        int number = Yaml.each(container.path("ports"))
                .filter(p -> p.path("name").asText().equals(port))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s asks %s".formatted(name, port)))
                .path("containerPort")
                .asInt();
        return new Probe(
                URI.create("http://%s:%d%s"
                        .formatted(pod, number, probe.at("/httpGet/path").asText())),
                Duration.ofSeconds(probe.path("periodSeconds").asInt(10)),
                Duration.ofSeconds(probe.path("timeoutSeconds").asInt(1)),
                probe.path("failureThreshold").asInt(3));
    }

    boolean succeeds() {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout((int) timeout.toMillis());
            connection.setReadTimeout((int) timeout.toMillis());
            try {
                int status = connection.getResponseCode();
                return status >= 200 && status < 400;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
