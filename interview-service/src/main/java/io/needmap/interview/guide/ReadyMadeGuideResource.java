package io.needmap.interview.guide;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import io.needmap.kit.web.Answers;
import io.needmap.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/guides/ready-made")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guides")
class ReadyMadeGuideResource {

    private final ReadyMadeGuides readyMade;
    private final GuideService guides;

    ReadyMadeGuideResource(ReadyMadeGuides readyMade, GuideService guides) {
        this.readyMade = readyMade;
        this.guides = guides;
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List the guides that come with the program")
    public Page<ReadyMadeGuide> list() {
        return new Page<>(readyMade.all(), null);
    }

    @POST
    @Path("/{kind}/adopt")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Make a guide of a ready-made one; its questions come into the bank")
    @APIResponseSchema(value = GuideResponse.class, responseCode = "201")
    public RestResponse<GuideResponse> adopt(
            @RestPath GuideKind kind,
            @Valid @NotNull AdoptRequest request,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(guides.adopt(readyMade.of(kind), request, key), "guides", GuideResponse::id);
    }
}
