package io.needmap.console.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads small documents from the services. Never waits long: a page shows what is there. */
@ApplicationScoped
public class ServiceClient {

    private static final int CONNECT_MILLIS = 500;
    private static final int ANSWER_MILLIS = 3_000;
    private static final int OK = 200;

    private final HttpClient http;
    private final Upstreams upstreams;

    ServiceClient(Vertx vertx, Upstreams upstreams) {
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setMaxPoolSize(4));
        this.upstreams = upstreams;
    }

    /** What a service answers to a GET; empty when it does not answer in time, or not with 200. Never fails. */
    public Future<Optional<Buffer>> read(Service service, String path) {
        var upstream = upstreams.of(service);
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(upstream.getHost())
                .setPort(upstream.getPort())
                .setURI(path)
                .setTimeout(ANSWER_MILLIS);
        return http.request(request)
                .compose(ready -> ready.send().compose(ServiceClient::body))
                .otherwise(Optional.empty());
    }

    private static Future<Optional<Buffer>> body(HttpClientResponse response) {
        return response.body().map(body -> response.statusCode() == OK ? Optional.of(body) : Optional.empty());
    }
}
