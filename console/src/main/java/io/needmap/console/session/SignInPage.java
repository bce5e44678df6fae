package io.needmap.console.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Signing in on one's own machine: choose what to be. Where an identity provider is, it has its own page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPage {

    private static final String HOME = "/map";

    private final LocalTokens tokens;

    SignInPage(LocalTokens tokens) {
        this.tokens = tokens;
    }

    /** Offers the roles. */
    @GET
    @Path("/sign-in")
    @PermitAll
    public Object offer(@RestQuery @DefaultValue(HOME) String to) {
        return tokens.areMade()
                ? Templates.signIn(Role.values(), OwnPage.or(to, HOME))
                : Response.seeOther(URI.create(HOME)).build();
    }

    /** Takes a role. */
    @POST
    @Path("/sign-in")
    @PermitAll
    public Response take(@RestForm Role role, @RestForm @DefaultValue(HOME) String to) {
        if (!tokens.areMade()) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create(OwnPage.or(to, HOME)))
                .cookie(cookie(tokens.issue(role), Math.toIntExact(LocalTokens.LIFE.toSeconds())))
                .build();
    }

    /** What somebody sees whose form came after the session was over. */
    @GET
    @Path("/sign-in/over")
    @PermitAll
    public TemplateInstance over() {
        return Templates.over();
    }

    /** Where the identity provider ends the session, before anything comes here; here is nothing left to end. */
    @GET
    @Path("/sign-out")
    @PermitAll
    public Response left() {
        return Response.seeOther(URI.create("/")).build();
    }

    /** Forgets who this is. */
    @POST
    @Path("/sign-out")
    @PermitAll
    public Response leave() {
        return Response.seeOther(URI.create("/")).cookie(cookie("", 0)).build();
    }

    private static NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(LocalSignIn.COOKIE)
                .value(value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .maxAge(seconds)
                .build();
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance signIn(Role[] roles, String to);

        static native TemplateInstance over();
    }
}
