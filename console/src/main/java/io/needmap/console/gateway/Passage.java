package io.needmap.console.gateway;

import io.needmap.console.service.Service;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.function.UnaryOperator;

/** One request on its way to a service: tells the service where it came from, and its sender when nobody answers. */
final class Passage implements ProxyInterceptor {

    private static final String RETRY_SECONDS = "1";

    private final Service service;
    private final UnaryOperator<String> address;

    /**
     * A way to one service.
     *
     * @param address what the service is asked for, from the path and query that this gateway was asked for
     */
    Passage(Service service, UnaryOperator<String> address) {
        this.service = service;
        this.address = address;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var received = request.proxiedRequest();
        request.setURI(address.apply(received.uri()));
        request.headers()
                .set("X-Forwarded-For", received.remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", received.scheme())
                .set("X-Forwarded-Host", host(received));
        return Repeatable.body(received)
                .map(body -> body.compose(bytes -> sendTwice(context, bytes)))
                .orElseGet(context::sendRequest)
                .recover(failure -> {
                    Log.warnf("%s %s is not passed on: %s", received.method(), received.path(), failure);
                    return Future.succeededFuture(notAnswering(context));
                });
    }

    /** A second time only over another connection, when the first one was closed before an answer came. */
    private static Future<ProxyResponse> sendTwice(ProxyContext context, Buffer body) {
        return send(context, body)
                .recover(failure ->
                        failure instanceof HttpClosedException ? send(context, body) : Future.failedFuture(failure));
    }

    private static Future<ProxyResponse> send(ProxyContext context, Buffer body) {
        context.request().setBody(body.length() == 0 ? null : Body.body(body));
        return context.sendRequest();
    }

    private ProxyResponse notAnswering(ProxyContext context) {
        var problem = GatewayProblem.notAnswering(service.program());
        context.request().release();
        return context.request()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", GatewayProblem.MEDIA_TYPE)
                .putHeader("Retry-After", RETRY_SECONDS)
                .setBody(Body.body(problem.body()));
    }

    private static String host(HttpServerRequest request) {
        var authority = request.authority();
        return authority == null ? "" : authority.toString();
    }
}
