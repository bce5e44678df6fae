package io.needmap.leads.namelist;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import io.needmap.kit.importing.ImportRowResponse;
import io.needmap.kit.importing.Uploads;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Answers;
import io.needmap.kit.web.Page;
import io.needmap.leads.listfile.ListFiles;
import io.needmap.leads.name.IntakeOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/name-lists")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Name lists")
class NameListResource {

    private final NameListService lists;
    private final NameListCommits commits;
    private final ListUndoService undos;
    private final ListFiles files;
    private final Uploads uploads;

    NameListResource(
            NameListService lists, NameListCommits commits, ListUndoService undos, ListFiles files, Uploads uploads) {
        this.commits = commits;
        this.undos = undos;
        this.lists = lists;
        this.files = files;
        this.uploads = uploads;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Take in a list of names",
            description =
                    "A CSV file (any of , ; tab | between the columns; UTF-8, UTF-16 or Windows-1252), an XLSX file"
                            + " or NDJSON, packed with gzip or not, up to 100 MB, and the part «request» that says where the"
                            + " names come from. How the file was understood stands in reading. It is read by a job; its state"
                            + " is read at Location.")
    @APIResponseSchema(value = NameListResponse.class, responseCode = "202")
    public RestResponse<NameListResponse> upload(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("request") @PartType(MediaType.APPLICATION_JSON) @Valid @Nullable NewNameList request,
            @RestHeader("Idempotency-Key") @Nullable String key)
            throws IOException {
        if (request == null || request.source() == null) {
            throw ProblemException.field(
                    NameListProblem.SOURCE_MISSING, "/source", "say where the names come from in the part «request»");
        }
        if (file == null) {
            throw ProblemException.field(NameListProblem.FILE_MISSING, "file", "send the list as the part «file»");
        }
        try (var list = files.open(file.uploadedFile(), file.contentType(), file.fileName())) {
            var upload = uploads.receive(list.mediaType(), file.fileName(), list.content());
            return Answers.accepted(
                    lists.accept(upload, request.source(), request, list.reading(), key),
                    "name-lists",
                    NameListResponse::id);
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a name list and how far its file is read")
    public NameListResponse get(@RestPath UUID id) {
        return lists.get(id);
    }

    @GET
    @RolesAllowed({SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List name lists, newest first")
    public Page<NameListResponse> list(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return lists.list(pageToken, limit);
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List what became of the rows, in the order of the file")
    public Page<ImportRowResponse> rows(
            @RestPath UUID id,
            @RestQuery @Nullable IntakeOutcome outcome,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return lists.rows(id, outcome == null ? null : outcome.name(), pageToken, limit);
    }

    @GET
    @Path("/{id}/errors.csv")
    @Produces("text/csv")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "The failed rows as they came, with the reason: to be corrected and loaded again")
    public StreamingOutput errors(@RestPath UUID id) {
        return lists.errors(id);
    }

    @POST
    @Path("/{id}/commit")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Make a dry run real",
            description =
                    "A new list is made of the same file, read in the same way; its state is read at Location. Doing"
                            + " it twice answers with the same list.")
    @APIResponseSchema(value = NameListResponse.class, responseCode = "202")
    public RestResponse<NameListResponse> commit(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        var made = commits.commit(id, ifMatch);
        return RestResponse.ResponseBuilder.accepted(made)
                .location(URI.create("/api/v1/name-lists/" + made.id()))
                .build();
    }

    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETING_OPS, ADMIN})
    @Operation(
            summary = "Take a list back",
            description =
                    "Names that it made are emptied and their leads end as LIST_UNDONE; names that it changed get back"
                            + " what they said before. What somebody changed since is kept, and no opt-out is taken back. It goes"
                            + " on as a job; how far it is stands in undo.")
    @APIResponseSchema(value = NameListResponse.class, responseCode = "202")
    public RestResponse<NameListResponse> undo(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return RestResponse.ResponseBuilder.<NameListResponse>accepted(undos.begin(id, ifMatch))
                .build();
    }

    @GET
    @Path("/{id}/undo-rows")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List what became of the rows that made or changed a name, in the order of the file")
    public Page<UndoRowResponse> undoRows(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return undos.rows(id, pageToken, limit);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return lists.history(id, pageToken, limit);
    }
}
