package io.needmap.leads.handover;

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

@Path("/api/v1/handover-agreement")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hand-over agreement")
class AgreementResource {

    private final AgreementService agreement;

    AgreementResource(AgreementService agreement) {
        this.agreement = agreement;
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read what Marketing and Sales have promised each other")
    public AgreementResponse get() {
        return agreement.get();
    }

    @PUT
    @RolesAllowed({MARKETING_OPS, ADMIN})
    @Operation(summary = "Agree on other times, for what begins from now on")
    public AgreementResponse agree(
            @Valid @NotNull AgreementRequest request, @RestHeader("If-Match") @Nullable String ifMatch) {
        return agreement.agree(request, ifMatch);
    }

    @GET
    @Path("/standing")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Count promises that were met, missed and are running, of both sides")
    public AgreementStandingResponse standing() {
        return agreement.standing();
    }

    @GET
    @Path("/promises")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "List promises about leads, the one that is due first first",
            description = "Met, missed or running is derived when it is read; of several touches the earliest counts.")
    public Page<PromiseResponse> promises(
            @RestQuery @DefaultValue("MISSED") PromiseState state,
            @RestQuery @Nullable PromiseSide side,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return agreement.promises(state, side, pageToken, limit);
    }

    @GET
    @Path("/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return agreement.history(pageToken, limit);
    }
}
