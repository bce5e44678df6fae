package io.needmap.console.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the frame around every page shows: where the reader is, what just happened, light or dark. */
@Named("frame")
@RequestScoped
public class Frame {

    static final String THEME = "needmap-theme";
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final RoutingContext request;
    private final Clock clock;

    Frame(RoutingContext request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** Whether the page is in this part of the console: {@code map} for {@code /map} and everything below. */
    public boolean at(String section) {
        var path = request.normalizedPath();
        return path.equals("/" + section) || path.startsWith("/" + section + "/");
    }

    /** This page's own address, for a form that comes back to it. */
    public String here() {
        return request.request().method().equals(HttpMethod.GET)
                ? request.request().uri()
                : "/";
    }

    /** Light or dark, when the reader chose one; empty follows the machine. */
    public String theme() {
        return cookie(THEME).filter(THEMES::contains).orElse("");
    }

    /** What the reader's last action did, once. */
    public Optional<Notice> notice() {
        return cookie(Notice.COOKIE).map(value -> Notice.read(URLDecoder.decode(value, StandardCharsets.UTF_8)));
    }

    /** A key for a form, so that sending it twice does the thing once. */
    public String key() {
        return new UUID(
                        clock.millis(),
                        java.util.concurrent.ThreadLocalRandom.current().nextLong())
                .toString();
    }

    /** The time at which the page was made. */
    public Instant now() {
        return clock.instant();
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(request.request().getCookie(name)).map(Cookie::getValue);
    }
}
