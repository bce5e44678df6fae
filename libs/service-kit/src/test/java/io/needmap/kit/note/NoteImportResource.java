package io.needmap.kit.note;

import static io.needmap.kit.security.Roles.ADMIN;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/note-imports")
@Produces(MediaType.APPLICATION_JSON)
class NoteImportResource {

    private final Imports imports;

    NoteImportResource(Imports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({ImportFormat.CSV_TYPE, ImportFormat.NDJSON_TYPE})
    @RolesAllowed({MARKETING_OPS, ADMIN})
    public RestResponse<ImportJobResponse> start(
            InputStream file,
            @RestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        var job = imports.accept(NoteImport.NAME, type, file, JsonNodeFactory.instance.objectNode(), dryRun, key);
        return Answers.accepted(job, NoteImport.NAME, ImportJobResponse::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MARKETING_OPS, ADMIN})
    public ImportJobResponse get(@RestPath UUID id) {
        return imports.get(NoteImport.NAME, id);
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed({MARKETING_OPS, ADMIN})
    public Page<ImportRowResponse> rows(
            @RestPath UUID id,
            @RestQuery @Nullable String outcome,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return imports.rows(NoteImport.NAME, id, outcome, pageToken, limit);
    }

    @GET
    @Path("/{id}/errors.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETING_OPS, ADMIN})
    public StreamingOutput errors(@RestPath UUID id) {
        return imports.errors(NoteImport.NAME, id);
    }
}
