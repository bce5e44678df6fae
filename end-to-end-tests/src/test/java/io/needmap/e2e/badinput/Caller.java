package io.needmap.e2e.badinput;

import io.needmap.local.settings.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests as they are, without the manners of a proper client. */
final class Caller {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Ports ports;

    Caller(Ports ports) {
        this.ports = ports;
    }

    Answered send(Endpoint endpoint, BadRequest request, String token) {
        var builder = HttpRequest.newBuilder(URI.create(ports.address(endpoint.app()) + request.path()))
                .timeout(Duration.ofSeconds(20))
                .method(
                        endpoint.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        try {
            return Answered.of(request, http.send(builder.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Answered(request, 0, "none", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
