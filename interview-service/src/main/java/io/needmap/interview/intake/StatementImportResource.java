package io.needmap.interview.intake;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.importing.ImportJobResponse;
import io.needmap.kit.importing.ImportRowResponse;
import io.needmap.kit.importing.Imports;
import io.needmap.kit.web.Answers;
import io.needmap.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/statement-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statement imports")
class StatementImportResource {

    private final Imports imports;

    StatementImportResource(Imports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({ImportFormat.CSV_TYPE, ImportFormat.NDJSON_TYPE})
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Load a file of statements as a job; its progress is read at Location")
    @APIResponseSchema(value = ImportJobResponse.class, responseCode = "202")
    public RestResponse<ImportJobResponse> start(
            InputStream file,
            @RestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        var job = imports.accept(StatementImport.NAME, type, file, JsonNodeFactory.instance.objectNode(), dryRun, key);
        return Answers.accepted(job, StatementImport.NAME, ImportJobResponse::id);
    }

    @GET
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List imports, newest first")
    public Page<ImportJobResponse> list(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return imports.list(StatementImport.NAME, pageToken, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "How far an import is, and what became of its rows so far")
    public ImportJobResponse get(@RestPath UUID id) {
        return imports.get(StatementImport.NAME, id);
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What became of each row, in the order of the file")
    public Page<ImportRowResponse> rows(
            @RestPath UUID id,
            @RestQuery @Nullable String outcome,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return imports.rows(StatementImport.NAME, id, outcome, pageToken, limit);
    }

    @GET
    @Path("/{id}/errors.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "The rows that failed, with the reason: to be corrected and loaded again")
    public StreamingOutput errors(@RestPath UUID id) {
        return imports.errors(StatementImport.NAME, id);
    }
}
