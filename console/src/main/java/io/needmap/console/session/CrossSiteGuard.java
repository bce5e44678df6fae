package io.needmap.console.session;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;

/**
 * No page of another site may send a form in the name of somebody who is signed in here. Browsers say where a request
 * comes from; programs say nothing, but they carry no cookie either.
 */
@ApplicationScoped
class CrossSiteGuard {

    private static final int BEFORE_THE_GATEWAY = -1_000;
    private static final int FORBIDDEN = 403;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    void first(@Observes Router router) {
        router.route().order(BEFORE_THE_GATEWAY).handler(CrossSiteGuard::check);
    }

    private static void check(RoutingContext request) {
        if (SAFE.contains(request.request().method()) || isOurs(request.request())) {
            request.next();
        } else if (isPage(request)) {
            request.reroute(HttpMethod.GET, OwnPage.NOT_FROM_HERE);
        } else {
            request.response()
                    .setStatusCode(FORBIDDEN)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"title\":\"The request came from another site\",\"status\":403,\"code\":\"OTHER_SITE\"}");
        }
    }

    /** Whether a person waits for a page, and not a program for an answer of the API. */
    private static boolean isPage(RoutingContext request) {
        var accepted = request.request().getHeader("Accept");
        return accepted != null
                && accepted.contains("text/html")
                && !request.normalizedPath().startsWith("/api/");
    }

    private static boolean isOurs(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null || String.valueOf(request.authority()).equals(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
