package io.needmap.console.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Speaks with the services. Never waits long and never fails: a page shows what is there. */
@ApplicationScoped
public class ServiceClient {

    private static final int CONNECT_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int CONNECTIONS = 16;
    private static final int OK = 200;

    private final HttpClient http;
    private final Upstreams upstreams;

    ServiceClient(Vertx vertx, Upstreams upstreams) {
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(CONNECTIONS)
                .setDecompressionSupported(true));
        this.upstreams = upstreams;
    }

    /** What a service answers to a GET; empty when it does not answer in time, or not with 200. Never fails. */
    public Future<Optional<Buffer>> read(Service service, String path) {
        return exchange(service, new Asked("GET", path, Map.of(), null, PATIENCE))
                .map(answered -> answered.status() == OK ? Optional.of(answered.body()) : Optional.empty());
    }

    /** What a service answers; {@link Answered#answered()} says whether it did in time. Never fails. */
    public Future<Answered> exchange(Service service, Asked asked) {
        var upstream = upstreams.of(service);
        var request = new RequestOptions()
                .setMethod(HttpMethod.valueOf(asked.method()))
                .setHost(upstream.getHost())
                .setPort(upstream.getPort())
                .setURI(asked.path())
                .setTimeout(asked.patience().toMillis());
        asked.headers().forEach(request::putHeader);
        return http.request(request)
                .compose(ready -> send(ready, asked).compose(ServiceClient::answered))
                .otherwise(failure -> Answered.nothing());
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, Asked asked) {
        return asked.body() == null ? request.send() : request.send(asked.body());
    }

    private static Future<Answered> answered(HttpClientResponse response) {
        return response.body().map(body -> new Answered(response.statusCode(), body));
    }
}
