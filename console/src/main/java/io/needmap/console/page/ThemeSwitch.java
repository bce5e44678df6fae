package io.needmap.console.page;

import io.needmap.console.session.OwnPage;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;

/** Light or dark, remembered by a cookie, so that the page arrives in it. */
@Path("/theme")
class ThemeSwitch {

    private static final int YEAR = 365 * 24 * 3600;

    /** Takes the reader's choice and goes back to where it was made. */
    @POST
    @PermitAll
    public Response choose(@RestForm String theme, @RestForm String back) {
        var cookie = new NewCookie.Builder(Frame.THEME)
                .value("dark".equals(theme) ? "dark" : "light")
                .path("/")
                .sameSite(SameSite.LAX)
                .maxAge(YEAR)
                .build();
        return Response.seeOther(URI.create(OwnPage.or(back, "/")))
                .cookie(cookie)
                .build();
    }
}
