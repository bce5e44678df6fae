package io.needmap.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One request and its answer, tried again while the service is busy or away. */
final class Exchange {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final ObjectMapper json;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Exchange(ObjectMapper json, Duration patience) {
        this.json = json;
        this.patience = patience;
    }

    Answer send(HttpRequest.Builder builder) {
        var request = builder.header("Accept", "application/json, application/problem+json")
                .build();
        var response = answered(request);
        var location = response.headers().firstValue("Location").orElse(null);
        return response.body().length == 0
                ? Answer.withoutBody(response.statusCode(), location)
                : new Answer(response.statusCode(), parse(response.body()), location);
    }

    void save(HttpRequest.Builder builder, Path target) {
        var body = answered(builder.build()).body();
        try {
            Files.write(target, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<byte[]> answered(HttpRequest request) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var inTime = System.nanoTime() < deadline;
            try {
                var response = http.send(request, BodyHandlers.ofByteArray());
                if (!busy(response.statusCode()) || !inTime) {
                    return accepted(request, response);
                }
                pause(retryAfter(response));
            } catch (IOException e) {
                if (!inTime) {
                    throw new UncheckedIOException("no answer from " + request.uri(), e);
                }
                pause(PAUSE);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private HttpResponse<byte[]> accepted(HttpRequest request, HttpResponse<byte[]> response) {
        if (response.statusCode() >= 400) {
            var what = request.method() + " " + request.uri().getPath();
            throw new ApiException(what, response.statusCode(), parse(response.body()));
        }
        return response;
    }

    private JsonNode parse(byte[] body) {
        try {
            var tree = json.readTree(body);
            return tree.isMissingNode() ? json.createObjectNode() : tree;
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean busy(int status) {
        return status == 429 || status == 503;
    }

    private static Duration retryAfter(HttpResponse<byte[]> response) {
        var asked = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(PAUSE);
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for an answer", cause);
    }
}
