package io.needmap.interview.statement;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/themes/{themeId}/statements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Themes")
class ThemeStatementResource {

    private final ThemeJoining joining;

    ThemeStatementResource(ThemeJoining joining) {
        this.joining = joining;
    }

    @POST
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Put statements that mean the same under a theme, all or none; sent again, it changes nothing")
    public JoinResponse join(@RestPath UUID themeId, @Valid @NotNull JoinRequest request) {
        return joining.join(themeId, request);
    }
}
