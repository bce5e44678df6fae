package io.needmap.materials.material;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import io.needmap.kit.export.ListExport;
import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.security.Candour;
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

@Path("/api/v1/materials/{materialId}/reviews")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Materials")
class ReviewResource {

    private final ReviewService reviews;
    private final Candour candour;

    ReviewResource(ReviewService reviews, Candour candour) {
        this.reviews = reviews;
        this.candour = candour;
    }

    @POST
    @RolesAllowed({REP, MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Say whether reps would use a draft; a rep's newest review counts")
    @APIResponseSchema(value = ReviewResponse.class, responseCode = "201")
    public RestResponse<ReviewResponse> create(
            @RestPath UUID materialId,
            @Valid @NotNull ReviewRequest request,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(
                reviews.create(materialId, request, key),
                "materials/%s/reviews".formatted(materialId),
                ReviewResponse::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a review")
    public ReviewResponse get(@RestPath UUID materialId, @RestPath UUID id) {
        return shown(reviews.get(materialId, id));
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List the reviews of a material, oldest first")
    public Page<ReviewResponse> list(
            @RestPath UUID materialId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var page = reviews.list(materialId, pageToken, limit);
        return new Page<>(page.items().stream().map(this::shown).toList(), page.nextPageToken());
    }

    @GET
    @Path("/standing")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "How far the review of a material, or of a new version of it, has come")
    public ReviewStanding standing(@RestPath UUID materialId, @RestQuery @Nullable UUID versionId) {
        return reviews.standing(materialId, versionId);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID materialId,
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return reviews.history(materialId, id, pageToken, limit);
    }

    @GET
    @Path("/{id}/history/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "The history of a review as CSV, for a spreadsheet")
    public StreamingOutput exportHistory(@RestPath UUID materialId, @RestPath UUID id) {
        history(materialId, id, null, 1);
        return ListExport.csv(HistoryEntry.class, token -> history(materialId, id, token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "The reviews of a material as CSV, for a spreadsheet")
    public StreamingOutput export(@RestPath UUID materialId) {
        list(materialId, null, 1);
        return ListExport.csv(ReviewResponse.class, token -> list(materialId, token, Page.MAX_LIMIT));
    }

    private ReviewResponse shown(ReviewResponse review) {
        return candour.applies() ? review.unattributed() : review;
    }
}
