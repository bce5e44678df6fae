package io.needmap.activitymap.cycle;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sales-stages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales stages")
class SalesStagesResource {

    private final SalesStagesService salesStages;

    SalesStagesResource(SalesStagesService salesStages) {
        this.salesStages = salesStages;
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read the sales stages, with hints to buying stages")
    public SalesStagesResponse get() {
        return salesStages.get();
    }

    @PUT
    @RolesAllowed({MARKETING_OPS, ADMIN})
    @Operation(summary = "Replace the sales stages")
    public SalesStagesResponse replace(
            @Valid @NotNull SalesStagesRequest request, @RestHeader("If-Match") @Nullable String ifMatch) {
        return salesStages.replace(request, ifMatch);
    }

    @GET
    @Path("/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return salesStages.history(pageToken, limit);
    }
}
