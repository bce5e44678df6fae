package io.needmap.leads.name;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;

import io.needmap.kit.journal.HistoryEntry;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/possible-duplicates")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Possible duplicates")
class DuplicateResource {

    private final DuplicateService duplicates;

    DuplicateResource(DuplicateService duplicates) {
        this.duplicates = duplicates;
    }

    @GET
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(
            summary = "List what may be the same person, oldest first",
            description = "Rows of lists that wait for the decision, and names that are alike.")
    public Page<DuplicateResponse> list(
            @RestQuery @Nullable DuplicateState state,
            @RestQuery @Nullable UUID listId,
            @RestQuery @Nullable UUID nameId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return duplicates.list(state, listId, nameId, pageToken, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Read a possible duplicate")
    public DuplicateResponse get(@RestPath UUID id) {
        return duplicates.get(id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who decided what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return duplicates.history(id, pageToken, limit);
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed({MARKETING_OPS, ADMIN})
    @Operation(
            summary = "It is the same person",
            description =
                    "The name that stays gets what it does not say yet, answers as well; of two names, the other one is"
                            + " emptied and its lead ends as DUPLICATE. An opt-out of either stands.")
    public DuplicateResponse merge(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return duplicates.merge(id, ifMatch);
    }

    @POST
    @Path("/{id}/keep-apart")
    @RolesAllowed({MARKETING_OPS, ADMIN})
    @Operation(summary = "They are two; a row becomes a name of its own, and two names are never proposed again")
    public DuplicateResponse keepApart(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return duplicates.keepApart(id, ifMatch);
    }

    @POST
    @Path("/{id}/undo")
    @RolesAllowed({MARKETING_OPS, ADMIN})
    @Operation(summary = "Take a merge back: both are as they were, but for opt-outs")
    public DuplicateResponse undo(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return duplicates.undo(id, ifMatch);
    }
}
