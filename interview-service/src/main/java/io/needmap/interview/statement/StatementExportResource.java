package io.needmap.interview.statement;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import io.needmap.kit.export.ListExport;
import io.needmap.kit.importing.ImportFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/statements")
@Tag(name = "Statements")
class StatementExportResource {

    private final StatementQueries statements;

    StatementExportResource(StatementQueries statements) {
        this.statements = statements;
    }

    @GET
    @Path("/export.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Statements that the filter shows, as CSV")
    public StreamingOutput csv(
            @RestQuery @Nullable StatementKind kind,
            @RestQuery @Nullable UUID repId,
            @RestQuery @Nullable String regionCode,
            @RestQuery @Nullable UUID interviewId,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable UUID themeId,
            @RestQuery @Nullable UUID activityId) {
        var filter = new StatementFilter(kind, repId, regionCode, interviewId, from, to, themeId, activityId);
        return ListExport.csv(
                StatementColumns.NAMES, token -> statements.list(filter, false, token, ListExport.AT_ONCE));
    }

    @GET
    @Path("/export.ndjson")
    @Produces(ImportFormat.NDJSON_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Statements that the filter shows, as NDJSON")
    public StreamingOutput ndjson(
            @RestQuery @Nullable StatementKind kind,
            @RestQuery @Nullable UUID repId,
            @RestQuery @Nullable String regionCode,
            @RestQuery @Nullable UUID interviewId,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable UUID themeId,
            @RestQuery @Nullable UUID activityId) {
        var filter = new StatementFilter(kind, repId, regionCode, interviewId, from, to, themeId, activityId);
        return ListExport.ndjson(token -> statements.list(filter, false, token, ListExport.AT_ONCE));
    }

    @GET
    @Path("/search/export.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Statements that a search finds, the best first, as CSV")
    public StreamingOutput foundCsv(
            @RestQuery @NotBlank @Size(max = 200) String q,
            @RestQuery @Nullable StatementKind kind,
            @RestQuery @Nullable @Size(max = 20) String regionCode,
            @RestQuery @Nullable @Pattern(regexp = "[a-z]{2}") String language) {
        var search = new StatementSearch(q, kind, regionCode, language);
        return ListExport.csv(StatementColumns.NAMES, token -> statements.search(search, token, ListExport.AT_ONCE));
    }

    @GET
    @Path("/search/export.ndjson")
    @Produces(ImportFormat.NDJSON_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Statements that a search finds, the best first, as NDJSON")
    public StreamingOutput foundNdjson(
            @RestQuery @NotBlank @Size(max = 200) String q,
            @RestQuery @Nullable StatementKind kind,
            @RestQuery @Nullable @Size(max = 20) String regionCode,
            @RestQuery @Nullable @Pattern(regexp = "[a-z]{2}") String language) {
        var search = new StatementSearch(q, kind, regionCode, language);
        return ListExport.ndjson(token -> statements.search(search, token, ListExport.AT_ONCE));
    }
}
