package io.needmap.materials.material;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETING_OPS;

import io.needmap.kit.export.ListExport;
import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.importing.ImportJobResponse;
import io.needmap.kit.importing.ImportRowResponse;
import io.needmap.kit.importing.Imports;
import io.needmap.kit.web.Answers;
import io.needmap.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/material-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Material imports")
class MaterialImportResource {

    private final Imports imports;
    private final CatalogueFiles files;

    MaterialImportResource(Imports imports, CatalogueFiles files) {
        this.imports = imports;
        this.files = files;
    }

    @POST
    @Consumes({ImportFormat.CSV_TYPE, ImportFormat.NDJSON_TYPE, CatalogueFiles.XLSX_TYPE})
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Load a catalogue as a job",
            description = "CSV, NDJSON, or the first sheet of an XLSX file. Columns go by their headings, as "
                    + "/mapping-proposals tells, or as mapping says. Fields: title, kind, description, origin, owner, segments, regionCodes, language, link, "
                    + "checksum, externalId, verifiedOn, expiresOn, state (DRAFT or PUBLISHED). Several segments or "
                    + "regions in one cell are separated by |. A row whose externalId is known changes that material: "
                    + "what it leaves out or leaves blank stays as it is, and what published material says only in a row with state PUBLISHED, and the old content is kept as a version. "
                    + "A row that was created with a matchRule may be a material that is there already.")
    @APIResponseSchema(value = ImportJobResponse.class, responseCode = "202")
    public RestResponse<ImportJobResponse> start(
            InputStream file,
            @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @Parameter(
                            description =
                                    "column:field, once for each column that its heading does not tell; - leaves it out")
                    @RestQuery
                    @Size(max = 100)
                    @Nullable
                    List<@NotNull @Size(max = 300) String> mapping,
            @RestHeader("Idempotency-Key") @Nullable String key)
            throws IOException {
        var upload = files.receive(type, file);
        var columns = ColumnMapping.of(upload.columns(), mapping == null ? List.of() : mapping);
        var job = imports.accept(MaterialImport.NAME, upload, columns.options(), dryRun, key);
        return Answers.accepted(job, MaterialImport.NAME, ImportJobResponse::id);
    }

    @POST
    @Path("/mapping-proposals")
    @Consumes({ImportFormat.CSV_TYPE, CatalogueFiles.XLSX_TYPE})
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Tell as what the columns of a file would be read; nothing is loaded")
    public MappingProposal propose(InputStream file, @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String type)
            throws IOException {
        return MappingProposal.of(files.columns(type, file));
    }

    @GET
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List jobs, newest first")
    public Page<ImportJobResponse> list(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return imports.list(MaterialImport.NAME, pageToken, limit);
    }

    @GET
    @Path("/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Jobs as CSV, for a spreadsheet")
    public StreamingOutput export() {
        return ListExport.csv(ImportJobResponse.class, token -> list(token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "How far a job is")
    public ImportJobResponse get(@RestPath UUID id) {
        return imports.get(MaterialImport.NAME, id);
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What became of each row")
    public Page<ImportRowResponse> rows(
            @RestPath UUID id,
            @RestQuery @Size(max = 50) @Nullable String outcome,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return imports.rows(MaterialImport.NAME, id, outcome, pageToken, limit);
    }

    @GET
    @Path("/{id}/rows/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What became of each row as CSV, for a spreadsheet")
    public StreamingOutput exportRows(@RestPath UUID id, @RestQuery @Size(max = 50) @Nullable String outcome) {
        rows(id, outcome, null, 1);
        return ListExport.csv(ImportRowResponse.class, token -> rows(id, outcome, token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/{id}/errors.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "The failed rows with the reason, to be corrected and loaded again")
    public StreamingOutput errors(@RestPath UUID id) {
        return imports.errors(MaterialImport.NAME, id);
    }
}
