package io.needmap.leads.lead;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.Page;
import io.needmap.leads.name.CycleState;
import io.needmap.leads.score.Score;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/leads")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leads")
class LeadResource {

    private final LeadService leads;
    private final LeadBatches batches;

    LeadResource(LeadService leads, LeadBatches batches) {
        this.leads = leads;
        this.batches = batches;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a lead, held against the criteria that are active now")
    @APIResponseSchema(LeadResponse.class)
    public RestResponse<LeadResponse> get(@RestPath UUID id) {
        return tagged(leads.get(id));
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List leads, oldest first")
    public Page<LeadResponse> list(
            @RestQuery @Nullable CycleState state,
            @RestQuery @Nullable UUID nameId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return leads.list(state, nameId, pageToken, limit);
    }

    @POST
    @Path("/{id}/qualify")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Declare that enough is known for a call; 422 NEEDS_CONTEXT lists what is missing")
    @APIResponseSchema(LeadResponse.class)
    public RestResponse<LeadResponse> qualify(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return step(id, Step.of(LeadTransition.QUALIFY), ifMatch);
    }

    @POST
    @Path("/{id}/hand-over")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Hand a qualified lead over to Sales; what both sides promised is counted from now on",
            description =
                    "Held once more against what Sales must know: 422 NEEDS_CONTEXT or KNOCKED_OUT when questions or"
                            + " answers have changed since it was qualified.")
    @APIResponseSchema(LeadResponse.class)
    public RestResponse<LeadResponse> handOver(
            @RestPath UUID id,
            @RequestBody(required = false) @Valid @Nullable HandOverRequest to,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        String region = to == null ? null : to.regionCode();
        return step(id, new Step(LeadTransition.HAND_OVER, null, null, region), ifMatch);
    }

    @POST
    @Path("/{id}/accept")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({REP, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Sales takes the lead")
    @APIResponseSchema(LeadResponse.class)
    public RestResponse<LeadResponse> accept(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return step(id, Step.of(LeadTransition.ACCEPT), ifMatch);
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({REP, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Sales does not take the lead; MISSING_CONTEXT names the criteria")
    @APIResponseSchema(LeadResponse.class)
    public RestResponse<LeadResponse> reject(
            @RestPath UUID id, @Valid @NotNull ReasonRequest reason, @RestHeader("If-Match") @Nullable String ifMatch) {
        return step(id, Step.because(LeadTransition.REJECT, reason), ifMatch);
    }

    @POST
    @Path("/{id}/touch")
    @RolesAllowed({REP, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "The person was spoken to; the earliest touch counts")
    @APIResponseSchema(LeadResponse.class)
    public RestResponse<LeadResponse> touch(
            @RestPath UUID id,
            @RequestBody(required = false) @Nullable TouchRequest touch,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return step(id, new Step(LeadTransition.TOUCH, null, touch == null ? null : touch.at(), null), ifMatch);
    }

    @POST
    @Path("/{id}/opportunity")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({REP, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "There is something to win")
    @APIResponseSchema(LeadResponse.class)
    public RestResponse<LeadResponse> opportunity(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return step(id, Step.of(LeadTransition.OPPORTUNITY), ifMatch);
    }

    @POST
    @Path("/{id}/win")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({REP, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "The lead bought")
    @APIResponseSchema(LeadResponse.class)
    public RestResponse<LeadResponse> win(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return step(id, Step.of(LeadTransition.WIN), ifMatch);
    }

    @POST
    @Path("/{id}/lose")
    @RolesAllowed({REP, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "The lead did not buy")
    @APIResponseSchema(LeadResponse.class)
    public RestResponse<LeadResponse> lose(
            @RestPath UUID id, @Valid @NotNull ReasonRequest reason, @RestHeader("If-Match") @Nullable String ifMatch) {
        return step(id, Step.because(LeadTransition.LOSE, reason), ifMatch);
    }

    @POST
    @Path("/{id}/disqualify")
    @RolesAllowed({REP, MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "The name is no lead")
    @APIResponseSchema(LeadResponse.class)
    public RestResponse<LeadResponse> disqualify(
            @RestPath UUID id, @Valid @NotNull ReasonRequest reason, @RestHeader("If-Match") @Nullable String ifMatch) {
        return step(id, Step.because(LeadTransition.DISQUALIFY, reason), ifMatch);
    }

    @POST
    @Path("/{id}/expire")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Nothing happened in time")
    @APIResponseSchema(LeadResponse.class)
    public RestResponse<LeadResponse> expire(
            @RestPath UUID id, @Valid @NotNull ReasonRequest reason, @RestHeader("If-Match") @Nullable String ifMatch) {
        return step(id, Step.because(LeadTransition.EXPIRE, reason), ifMatch);
    }

    @POST
    @Path("/{id}/recycle")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Open the name's next cycle, which begins with the answers of this one")
    @APIResponseSchema(value = LeadResponse.class, responseCode = "201")
    public RestResponse<LeadResponse> recycle(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        var next = leads.step(id, Step.of(LeadTransition.RECYCLE), ifMatch);
        return ResponseBuilder.<LeadResponse>created(URI.create("/api/v1/leads/" + next.id()))
                .entity(next)
                .header(HttpHeaders.ETAG, Etags.of(next.version()))
                .build();
    }

    @POST
    @Path("/batch-transition")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Report what happened to up to 1000 leads, with a result for each",
            description = "Items are carried out in their order, each by itself, and walk the same states as single"
                    + " requests. Several items may be about one lead.")
    public BatchTransitionResponse batch(@Valid @NotNull BatchTransitionRequest request) {
        return batches.walk(request.items());
    }

    @GET
    @Path("/{id}/score")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "Score what is known of a lead, with every contribution, and the probability that it is won",
            description = "The contributions sum up to the score exactly. It is an association, not a cause.")
    public Score score(@RestPath UUID id) {
        return leads.score(id);
    }

    @GET
    @Path("/{id}/times")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read how long a lead was in each of its states")
    public LeadTimesResponse times(@RestPath UUID id) {
        return leads.times(id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({REP, MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return leads.history(id, pageToken, limit);
    }

    private RestResponse<LeadResponse> step(UUID id, Step step, @Nullable String ifMatch) {
        return tagged(leads.step(id, step, ifMatch));
    }

    private static RestResponse<LeadResponse> tagged(LeadResponse lead) {
        return ResponseBuilder.ok(lead)
                .header(HttpHeaders.ETAG, Etags.of(lead.version()))
                .build();
    }
}
