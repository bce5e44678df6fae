package io.needmap.interview.question;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.export.ListExport;
import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.web.Answers;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/questions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class QuestionResource {

    private final QuestionService questions;
    private final QuestionLint lint;

    QuestionResource(QuestionService questions, QuestionLint lint) {
        this.questions = questions;
        this.lint = lint;
    }

    @POST
    @Path("/lint")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "Look at the words of a question: what is wrong with them, where, why, and how to open instead")
    public LintResponse lint(@Valid @NotNull LintRequest request) {
        return new LintResponse(lint.lint(request.text()));
    }

    @POST
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Add a question; the answer tells what is wrong with its words")
    @APIResponseSchema(value = LintedQuestionResponse.class, responseCode = "201")
    public RestResponse<LintedQuestionResponse> create(
            @Valid @NotNull QuestionRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(lint.of(questions.create(request, key)), "questions", LintedQuestionResponse::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a question")
    public LintedQuestionResponse get(@RestPath UUID id) {
        return lint.of(questions.get(id));
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List questions")
    public Page<QuestionResponse> list(
            @RestQuery @Nullable QuestionState state,
            @RestQuery @Nullable QuestionAudience audience,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return questions.list(state, audience, pageToken, limit);
    }

    @GET
    @Path("/export.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Questions that the filter shows, as CSV")
    public StreamingOutput csv(
            @RestQuery @Nullable QuestionState state, @RestQuery @Nullable QuestionAudience audience) {
        return ListExport.csv(
                QuestionResponse.class, token -> questions.list(state, audience, token, ListExport.AT_ONCE));
    }

    @GET
    @Path("/export.ndjson")
    @Produces(ImportFormat.NDJSON_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Questions that the filter shows, as NDJSON")
    public StreamingOutput ndjson(
            @RestQuery @Nullable QuestionState state, @RestQuery @Nullable QuestionAudience audience) {
        return ListExport.ndjson(token -> questions.list(state, audience, token, ListExport.AT_ONCE));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Change a question")
    public LintedQuestionResponse patch(
            @RestPath UUID id, JsonNode patch, @RestHeader("If-Match") @Nullable String ifMatch) {
        return lint.of(questions.patch(id, patch, ifMatch));
    }

    @POST
    @Path("/{id}/activate")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Make a draft ready to be asked")
    public QuestionResponse activate(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return questions.activate(id, ifMatch);
    }

    @POST
    @Path("/{id}/retire")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Ask a question no longer")
    public QuestionResponse retire(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return questions.retire(id, ifMatch);
    }

    @POST
    @Path("/{id}/never-ask")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Warn of a question, with a reason and a better alternative")
    public QuestionResponse neverAsk(
            @RestPath UUID id,
            @Valid @NotNull NeverAskRequest request,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return questions.neverAsk(id, request, ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return questions.history(id, pageToken, limit);
    }
}
