package io.needmap.console.gateway;

import io.needmap.console.service.Service;
import io.needmap.console.service.Upstreams;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Passes every request below {@code /api/v1} on to the service that owns the collection. Streams both ways. */
@ApplicationScoped
class Gateway {

    private static final String API = "/api/v1/";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int CONNECTIONS_PER_SERVICE = 64;
    private static final int WAITING = 1_000;
    // Less than services wait before they end (QUARKUS_SHUTDOWN_DELAY): a connection is either told to close or gone by
    // then.
    private static final int KEEP_SECONDS = 4;
    // Before Quarkus' own routes: they would read the body, and a body can be read once.
    private static final int FIRST = -100;

    void routes(@Observes Router router, Vertx vertx, Upstreams upstreams) {
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setMaxWaitQueueSize(WAITING)
                .setKeepAliveTimeout(KEEP_SECONDS));
        var api = proxies(client, upstreams, UnaryOperator.identity());
        router.route(API + "*").order(FIRST).handler(request -> pass(request, api, collection(request)));
        var documents = proxies(client, upstreams, received -> "/q/openapi");
        router.get("/api-docs/:document").order(FIRST).handler(request -> pass(request, documents, document(request)));
    }

    private static Map<Service, HttpProxy> proxies(
            HttpClient client, Upstreams upstreams, UnaryOperator<String> address) {
        var proxies = new EnumMap<Service, HttpProxy>(Service.class);
        for (var service : Service.values()) {
            var upstream = upstreams.of(service);
            proxies.put(
                    service,
                    HttpProxy.reverseProxy(client)
                            .origin(SocketAddress.inetSocketAddress(upstream.getPort(), upstream.getHost()))
                            .addInterceptor(new Passage(service, address)));
        }
        return proxies;
    }

    private static void pass(RoutingContext request, Map<Service, HttpProxy> proxies, Optional<Service> service) {
        service.map(proxies::get)
                .ifPresentOrElse(
                        proxy -> proxy.handle(request.request()),
                        () -> GatewayProblem.unknownCollection().send(request.response()));
    }

    private static Optional<Service> collection(RoutingContext request) {
        var path = request.normalizedPath();
        return path.length() <= API.length()
                ? Optional.empty()
                : Collections.owner(path.substring(API.length()).split("/", 2)[0]);
    }

    private static Optional<Service> document(RoutingContext request) {
        var name = request.pathParam("document");
        return name.endsWith(".yaml")
                ? Service.ofKey(name.substring(0, name.length() - ".yaml".length()))
                : Optional.empty();
    }
}
