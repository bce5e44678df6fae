package io.needmap.activitymap.merging;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;

import io.needmap.activitymap.activity.ActivityResponse;
import io.needmap.kit.web.Answers;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/activities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
class MergingResource {

    private final MergingService merging;

    MergingResource(MergingService merging) {
        this.merging = merging;
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Merge an activity into another one, which takes its statements over")
    public ActivityResponse merge(
            @RestPath UUID id, @Valid @NotNull MergeRequest request, @RestHeader("If-Match") @Nullable String ifMatch) {
        return merging.merge(id, request, ifMatch);
    }

    @POST
    @Path("/{id}/unmerge")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Take a merged activity out again, with the statements that were placed on it")
    public ActivityResponse unmerge(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return merging.unmerge(id, ifMatch);
    }

    @POST
    @Path("/{id}/split")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Make a new activity of some statements of another one; merging it back undoes that")
    @APIResponseSchema(value = ActivityResponse.class, responseCode = "201")
    public RestResponse<ActivityResponse> split(
            @RestPath UUID id,
            @Valid @NotNull SplitRequest request,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(merging.split(id, request, key), "activities", ActivityResponse::id);
    }
}
