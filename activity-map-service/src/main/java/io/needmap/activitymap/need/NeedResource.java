package io.needmap.activitymap.need;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/needs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Needs")
class NeedResource {

    private final NeedService needs;
    private final NeedOverrides overrides;

    NeedResource(NeedService needs, NeedOverrides overrides) {
        this.needs = needs;
        this.overrides = overrides;
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List the needs assessed of the activities on the map")
    public NeedsResponse list(
            @RestQuery @Nullable NeedClassification classification,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return needs.list(classification, pageToken, limit);
    }

    @GET
    @Path("/{activityId}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read why an activity is a need, a want or undetermined")
    public NeedDetailResponse get(@RestPath UUID activityId) {
        return needs.get(activityId);
    }

    @POST
    @Path("/{activityId}/override")
    @RolesAllowed({MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Overrule the assessment with a reason, until a day")
    public NeedDetailResponse override(
            @RestPath UUID activityId,
            @Valid @NotNull OverrideRequest request,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return overrides.override(activityId, request, ifMatch);
    }

    @DELETE
    @Path("/{activityId}/override")
    @RolesAllowed({MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Let the assessment count again")
    public NeedDetailResponse withdraw(@RestPath UUID activityId, @RestHeader("If-Match") @Nullable String ifMatch) {
        return overrides.withdraw(activityId, ifMatch);
    }

    @GET
    @Path("/{activityId}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "How the need changed, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID activityId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return needs.history(activityId, pageToken, limit);
    }
}
