package io.needmap.interview.next;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;

import io.needmap.kit.export.ListExport;
import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/next-interviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Next interviews")
class NextInterviewResource {

    private final NextInterviewService interviews;

    NextInterviewResource(NextInterviewService interviews) {
        this.interviews = interviews;
    }

    @GET
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary =
                    "Whom to ask about what, in order of how many undetermined needs it could settle; then whom to tell what"
                            + " became of a wish, of a claim, of a draft or of an activity, and whom to ask again since a gap was filled")
    public AnalysisPage<NextInterviewResponse> list(
            @RestQuery @Nullable @Size(max = 20) String regionCode,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return interviews.list(regionCode, pageToken, limit);
    }

    @GET
    @Path("/export.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Next interviews that the filter shows, as CSV")
    public StreamingOutput csv(@RestQuery @Nullable @Size(max = 20) String regionCode) {
        return ListExport.csv(
                NextInterviewResponse.class,
                token -> ListExport.rows(interviews.list(regionCode, token, ListExport.AT_ONCE)));
    }

    @GET
    @Path("/export.ndjson")
    @Produces(ImportFormat.NDJSON_TYPE)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Next interviews that the filter shows, as NDJSON")
    public StreamingOutput ndjson(@RestQuery @Nullable @Size(max = 20) String regionCode) {
        return ListExport.ndjson(token -> ListExport.rows(interviews.list(regionCode, token, ListExport.AT_ONCE)));
    }
}
