package io.needmap.interview.statement;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;

import io.needmap.kit.web.Answers;
import io.needmap.kit.web.Page;
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

@Path("/api/v1/interviews/{interviewId}/statements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
class InterviewStatementResource {

    private final StatementService statements;
    private final StatementQueries queries;
    private final StatementProbing probing;

    InterviewStatementResource(StatementService statements, StatementQueries queries, StatementProbing probing) {
        this.probing = probing;
        this.statements = statements;
        this.queries = queries;
    }

    @POST
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Record what the rep said, while the interview is not cancelled; hear what to ask next")
    @APIResponseSchema(value = RecordedStatementResponse.class, responseCode = "201")
    public RestResponse<RecordedStatementResponse> add(
            @RestPath UUID interviewId,
            @Valid @NotNull StatementRequest request,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(
                probing.of(statements.add(interviewId, request, key)), "statements", RecordedStatementResponse::id);
    }

    @GET
    @RolesAllowed({REP, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List what was said in an interview")
    public Page<PlacedStatementResponse> list(
            @RestPath UUID interviewId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return queries.listOf(interviewId, pageToken, limit);
    }
}
