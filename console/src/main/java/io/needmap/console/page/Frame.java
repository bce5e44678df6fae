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
import org.jspecify.annotations.Nullable;

/** What the frame around every page shows: where the reader is, what just happened, light or dark. */
@Named("frame")
@RequestScoped
public class Frame {

    static final String THEME = "needmap-theme";
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final RoutingContext request;
    private final Clock clock;
    private @Nullable Notice told;
    private @Nullable String stands;

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
        if (stands != null) {
            return stands;
        }
        return request.request().method().equals(HttpMethod.GET)
                ? request.request().uri()
                : "/";
    }

    /** What was asked for, without what is asked for behind it. */
    String path() {
        return request.normalizedPath();
    }

    /** The page at this address is shown in answer to a form. */
    void stands(String page) {
        stands = page;
    }

    /** The same, and says this first. */
    void answers(Notice notice, String page) {
        told = notice;
        stands(page);
    }

    /** Whether the script asks for a part of a page, to put it into another one. */
    public boolean isPiece() {
        return request.request().getHeader("X-Fragment") != null;
    }

    /** Light or dark, when the reader chose one; empty follows the machine. */
    public String theme() {
        return cookie(THEME).filter(THEMES::contains).orElse("");
    }

    /** What the reader's last action did, once. */
    public Optional<Notice> notice() {
        return told != null
                ? Optional.of(told)
                : cookie(Notice.COOKIE).flatMap(Frame::decoded).map(Notice::read);
    }

    /** A cookie can be written by anybody; what cannot be read says nothing. */
    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8)).filter(text -> !text.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
