package io.needmap.materials.match;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;

import io.needmap.kit.web.Answers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/materials/{materialId}/matches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches")
class MaterialMatchResource {

    private final MatchService matches;
    private final SecurityIdentity caller;

    MaterialMatchResource(MatchService matches, SecurityIdentity caller) {
        this.matches = matches;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Match a material with an activity",
            description =
                    "CONFIRMED when a MARKETER, MARKETING_OPS or ADMIN sends it, PROPOSED when an INTEGRATION does. "
                            + "A pair has one match: one that was rejected is confirmed, not made again.")
    @APIResponseSchema(value = MatchResponse.class, responseCode = "201")
    public RestResponse<MatchResponse> create(
            @RestPath UUID materialId,
            @Valid @NotNull MatchRequest request,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        boolean byPerson = List.of(MARKETER, MARKETING_OPS, ADMIN).stream().anyMatch(caller::hasRole);
        return Answers.of(matches.create(materialId, request, byPerson, key), "matches", MatchResponse::id);
    }
}
