package io.needmap.leads.criterion;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.web.Answers;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.leads.informationneed.InformationNeedResponse;
import io.needmap.leads.informationneed.InformationNeeds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/criteria")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Criteria")
class CriterionResource {

    private final CriterionService criteria;
    private final InformationNeeds needs;

    CriterionResource(CriterionService criteria, InformationNeeds needs) {
        this.criteria = criteria;
        this.needs = needs;
    }

    @POST
    @RolesAllowed({MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Draft a criterion")
    @APIResponseSchema(value = CriterionResponse.class, responseCode = "201")
    public RestResponse<CriterionResponse> create(
            @Valid @NotNull CriterionRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(criteria.create(request, key), "criteria", CriterionResponse::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a criterion")
    public CriterionResponse get(@RestPath UUID id) {
        return criteria.get(id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List criteria, oldest first")
    public Page<CriterionResponse> list(
            @RestQuery @Nullable CriterionState state,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return criteria.list(state, pageToken, limit);
    }

    @GET
    @Path("/information-needs")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List what reps asked for and no criterion is linked to yet")
    public Page<InformationNeedResponse> informationNeeds(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return needs.unlinked(pageToken, limit);
    }

    @GET
    @Path("/templates")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List the sets of questions to begin with: BANT, CHAMP, MEDDIC")
    public Page<CriterionTemplateResponse> templates() {
        return criteria.templates();
    }

    @POST
    @Path("/templates/{template}/draft")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Draft the criteria of a template that are not there yet")
    public TemplateDraftsResponse draft(@RestPath CriterionTemplate template) {
        return criteria.draft(template);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Change a criterion, or link further statements; answers to it stay")
    public CriterionResponse patch(
            @RestPath UUID id, JsonNode patch, @RestHeader("If-Match") @Nullable String ifMatch) {
        return criteria.patch(id, patch, ifMatch);
    }

    @POST
    @Path("/{id}/activate")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Hold names against a criterion that a rep asked for")
    public CriterionResponse activate(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return criteria.activate(id, ifMatch);
    }

    @POST
    @Path("/{id}/retire")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Ask a criterion no more; answers to it stay")
    public CriterionResponse retire(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return criteria.retire(id, ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return criteria.history(id, pageToken, limit);
    }
}
