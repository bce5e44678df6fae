package io.needmap.console.page;

import io.needmap.console.session.OwnPage;
import io.vertx.ext.web.Router;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where requests are led that no page has answered, and those that none may answer. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class Elsewhere {

    private static final String NOTHING = "/nothing-here";
    private static final int FORBIDDEN = 403;

    /** What no page and no file has answered; programs get the bare answer. */
    void last(@Observes Router router) {
        router.get().order(Integer.MAX_VALUE).handler(request -> {
            if (request.normalizedPath().startsWith("/q/")) {
                request.next();
            } else {
                request.reroute(NOTHING);
            }
        });
    }

    /** An address that no page has. */
    @GET
    @Path(NOTHING)
    @PermitAll
    public Response nothing() {
        return Nowhere.missing();
    }

    /** A form that another site sent. */
    @GET
    @Path(OwnPage.NOT_FROM_HERE)
    @PermitAll
    public Response fromElsewhere() {
        return Nowhere.page(
                FORBIDDEN,
                "That came from another site",
                "A form of another site was sent to this one: nothing was changed. Go on from here, if it was you.");
    }
}
