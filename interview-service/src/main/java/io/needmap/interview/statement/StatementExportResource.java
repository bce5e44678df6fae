package io.needmap.interview.statement;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import io.needmap.kit.importing.ImportFormat;
import jakarta.annotation.security.RolesAllowed;
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

    private final StatementExport export;

    StatementExportResource(StatementExport export) {
        this.export = export;
    }

    @GET
    @Path("/export.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "All statements that the filter shows, as CSV")
    public StreamingOutput csv(
            @RestQuery @Nullable StatementKind kind,
            @RestQuery @Nullable UUID repId,
            @RestQuery @Nullable String regionCode,
            @RestQuery @Nullable UUID interviewId,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable UUID themeId,
            @RestQuery @Nullable UUID activityId) {
        return export.csv(new StatementFilter(kind, repId, regionCode, interviewId, from, to, themeId, activityId));
    }

    @GET
    @Path("/export.ndjson")
    @Produces(ImportFormat.NDJSON_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "All statements that the filter shows, one JSON object a line")
    public StreamingOutput ndjson(
            @RestQuery @Nullable StatementKind kind,
            @RestQuery @Nullable UUID repId,
            @RestQuery @Nullable String regionCode,
            @RestQuery @Nullable UUID interviewId,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable UUID themeId,
            @RestQuery @Nullable UUID activityId) {
        return export.ndjson(new StatementFilter(kind, repId, regionCode, interviewId, from, to, themeId, activityId));
    }
}
