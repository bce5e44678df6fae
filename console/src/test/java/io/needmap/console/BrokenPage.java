package io.needmap.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A page that fails as nobody expected. */
@Path("/broken")
class BrokenPage {

    @GET
    @PermitAll
    public String get() {
        throw new IllegalStateException("an inside that is nobody's business");
    }
}
