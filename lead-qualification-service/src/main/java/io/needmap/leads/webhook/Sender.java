package io.needmap.leads.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends one message, to exactly the address that was looked at; follows nothing and reads no body. */
@ApplicationScoped
class Sender {

    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final HttpClient client;
    private final Targets targets;
    private final Duration timeout;
    private final Clock clock;

    Sender(Vertx vertx, Targets targets, WebhookSettings settings, Clock clock) {
        this.timeout = settings.timeout();
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setVerifyHost(true).setConnectTimeout((int)
                        timeout.toMillis()));
        this.targets = targets;
        this.clock = clock;
    }

    Answered send(DueDelivery delivery, String body) throws InterruptedException {
        var uri = URI.create(delivery.url());
        // What is signed is the very time that is told.
        var now = clock.instant();
        String signature =
                Signature.of(delivery.secrets(now), delivery.eventId().toString(), now, body);
        try {
            var sent = client.request(options(uri, targets.address(uri)))
                    .compose(request -> request.putHeader("content-type", "application/json")
                            .putHeader("user-agent", "Needmap-Webhooks/1.0")
                            .putHeader("webhook-id", delivery.eventId().toString())
                            .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                            .putHeader("webhook-signature", signature)
                            .send(Buffer.buffer(body)))
                    .map(this::answered);
            return sent.toCompletionStage().toCompletableFuture().get(timeout.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (Targets.RefusedException e) {
            return Answered.failed(Objects.requireNonNull(e.getMessage()));
        } catch (UnknownHostException e) {
            return Answered.failed("the host is not known");
        } catch (TimeoutException e) {
            return Answered.failed("no answer in time");
        } catch (ExecutionException e) {
            return Answered.failed(
                    e.getCause() == null ? e.toString() : e.getCause().toString());
        }
    }

    private RequestOptions options(URI uri, InetAddress address) {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .setTimeout(timeout.toMillis());
    }

    private Answered answered(HttpClientResponse response) {
        var answered = Answered.with(response.statusCode(), retryAfter(response.getHeader("retry-after")));
        response.request().connection().close();
        return answered;
    }

    /** Seconds or a date; what cannot be read was not said. */
    private @Nullable Duration retryAfter(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            var wait = header.strip().chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(clock.instant(), date(header.strip()));
            return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        } catch (DateTimeParseException | NumberFormatException e) {
            return null;
        }
    }

    private static Instant date(String header) {
        return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
