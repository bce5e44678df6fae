package io.needmap.interview.statement;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.interview.probing.Probing;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/statements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
class StatementResource {

    private final StatementQueries statements;
    private final CorrectionService corrections;
    private final StatementProbing probing;

    StatementResource(StatementQueries statements, CorrectionService corrections, StatementProbing probing) {
        this.probing = probing;
        this.statements = statements;
        this.corrections = corrections;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a statement with its place on the activity map")
    public RestResponse<PlacedStatementResponse> get(@RestPath UUID id) {
        var found = statements.get(id);
        // The tag is what a correction has to name; the answer itself also changes when the statement is placed.
        return ResponseBuilder.ok(found)
                .header("ETag", Etags.of(found.statement().version()))
                .build();
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "List statements, by default oldest first; from and to name the transition, activityId where it"
                    + " stands on the map")
    public Page<PlacedStatementResponse> list(
            @RestQuery @Nullable StatementKind kind,
            @RestQuery @Nullable UUID repId,
            @RestQuery @Nullable String regionCode,
            @RestQuery @Nullable UUID interviewId,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable UUID themeId,
            @RestQuery @Nullable UUID activityId,
            @RestQuery @DefaultValue("false") boolean newestFirst,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = new StatementFilter(kind, repId, regionCode, interviewId, from, to, themeId, activityId);
        return statements.list(filter, newestFirst, pageToken, limit);
    }

    @GET
    @Path("/search")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "Find statements by their words, the best first",
            description = "All words must occur, in any form; \"a phrase\", begin*, or, -not; a word of the"
                    + " glossary is found under each of its names. Of very many only the newest 1000, by when they were"
                    + " recorded, are put in order: narrow the search to see others.")
    public Page<FoundStatementResponse> search(
            @RestQuery @NotBlank @Size(max = 200) String q,
            @RestQuery @Nullable StatementKind kind,
            @RestQuery @Nullable @Size(max = 20) String regionCode,
            @RestQuery @Nullable @Pattern(regexp = "[a-z]{2}") String language,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return statements.search(new StatementSearch(q, kind, regionCode, language), pageToken, limit);
    }

    @POST
    @Path("/probe")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Look at an activity before it is recorded: what it does not say yet, and what to ask next")
    public Probing probe(@Valid @NotNull ProbeRequest request) {
        return probing.probe(request);
    }

    @POST
    @Path("/{id}/corrections")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Correct a statement: the fields that change, and the reason; the words before stay readable")
    public StatementResponse correct(
            @RestPath UUID id,
            @RequestBody(description = "Any fields of a StatementRequest but kind, null to clear one, and a reason")
                    JsonNode patch,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return corrections.correct(id, patch, ifMatch);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What the statement said before it was corrected, newest first")
    public Page<StatementVersionResponse> versions(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return statements.versions(id, pageToken, limit);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({SALES_MANAGER, MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<StatementHistoryResponse> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return statements.history(id, pageToken, limit);
    }
}
