package io.needmap.leads.name;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.web.Answers;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

@Path("/api/v1/names")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Names")
class NameResource {

    private final NameService names;
    private final BatchUpserts batches;
    private final NameErasure erasure;
    private final ConsentService consents;

    NameResource(NameService names, BatchUpserts batches, NameErasure erasure, ConsentService consents) {
        this.consents = consents;
        this.names = names;
        this.erasure = erasure;
        this.batches = batches;
    }

    @POST
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Add a name; its first cycle opens with it")
    @APIResponseSchema(value = NameResponse.class, responseCode = "201")
    public RestResponse<NameResponse> create(
            @Valid @NotNull NameRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(names.create(request, key), "names", NameResponse::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a name with what is known about it in its current cycle")
    public NameResponse get(@RestPath UUID id) {
        return names.get(id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "List names, oldest first",
            description = "By the list that brought them, by state, by the criterion they have no answer to (missing),"
                    + " or by e-mail address (q).")
    public Page<NameResponse> list(
            @RestQuery @Nullable UUID listId,
            @RestQuery @Nullable CycleState state,
            @RestQuery @Nullable @Size(max = 40) String missing,
            @RestQuery @Nullable @Size(max = 320) String q,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return names.list(new NameQuery(listId, state, missing, q), pageToken, limit);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Change what is known of the person; an opt-out is never taken back")
    public NameResponse patch(@RestPath UUID id, JsonNode patch, @RestHeader("If-Match") @Nullable String ifMatch) {
        return names.patch(id, patch, ifMatch);
    }

    @POST
    @Path("/{id}/answers")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Add answers to what Sales must know",
            description = "An answer to a criterion that has one replaces it. Answers only add to what is known, so"
                    + " If-Match is optional here; when it is sent it is checked.")
    public NameResponse answer(
            @RestPath UUID id,
            @Valid @NotNull AnswersRequest request,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return names.answer(id, request, ifMatch);
    }

    @POST
    @Path("/batch-upsert")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Make or change up to 500 names by externalId, with a result for each",
            description =
                    "Doing it twice changes nothing more, so it takes no Idempotency-Key. Results are in the order of"
                            + " the items; an item that fails stops no other, unless allOrNone is said: then nothing is"
                            + " written and the others fail as NOT_APPLIED. A name that opted out is left as it is"
                            + " (SUPPRESSED). An address that another externalId has is a POSSIBLE_DUPLICATE.")
    public BatchUpsertResponse upsert(@Valid @NotNull BatchUpsertRequest request) {
        return batches.upsert(request);
    }

    @POST
    @Path("/{id}/consent")
    @RolesAllowed({MARKETING_OPS, ADMIN})
    @Operation(
            summary = "Record that a person agreed to be contacted, with the evidence",
            description =
                    "The only way back from an opt-out. What was agreed to before the person opted out is refused.")
    public NameResponse consent(
            @RestPath UUID id,
            @Valid @NotNull ConsentRequest request,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return consents.record(id, request, ifMatch);
    }

    @GET
    @Path("/{id}/consents")
    @RolesAllowed({MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "List the consents of a person with their evidence, oldest first")
    public Page<ConsentResponse> consents(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return consents.of(id, pageToken, limit);
    }

    @POST
    @Path("/{id}/erase")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETING_OPS, ADMIN})
    @Operation(
            summary = "Forget a person on request",
            description = "Everything that says who the person is goes: from the name, its history, its events that are"
                    + " still to be sent, notes of its leads, answers in free words, and the files of lists. The open"
                    + " cycle ends as disqualified; what was counted stays counted. It cannot be undone.")
    public NameResponse erase(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return erasure.erase(id, ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return names.history(id, pageToken, limit);
    }
}
