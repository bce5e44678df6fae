package io.needmap.console.session;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A form that arrives when the session is over would be sent on to the identity provider: the browser forbids that, since
 * forms of our pages end here, and the form would be lost without a word. It is answered by a page of ours instead.
 */
@ApplicationScoped
class ExpiredForms {

    private static final int BEFORE_SIGNING_IN = -900;
    private static final int FOUND = 302;
    private static final String LOCATION = "Location";
    private static final String OVER = "/sign-in/over";

    void watch(@Observes Router router) {
        router.route().method(HttpMethod.POST).order(BEFORE_SIGNING_IN).handler(ExpiredForms::stay);
    }

    private static void stay(RoutingContext request) {
        request.addHeadersEndHandler(ended -> {
            var response = request.response();
            if (response.getStatusCode() == FOUND
                    && isElsewhere(response.headers().get(LOCATION), request.request())) {
                response.headers().set(LOCATION, OVER);
            }
        });
        request.next();
    }

    private static boolean isElsewhere(@Nullable String location, HttpServerRequest request) {
        if (location == null) {
            return false;
        }
        var authority = URI.create(location).getAuthority();
        return authority != null && !authority.equals(String.valueOf(request.authority()));
    }
}
