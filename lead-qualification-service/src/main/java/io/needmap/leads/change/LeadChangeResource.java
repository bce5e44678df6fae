package io.needmap.leads.change;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETING_OPS;

import io.needmap.kit.web.Page;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/leads/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leads")
class LeadChangeResource {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final LeadChangeService changes;
    private final Clock clock;

    LeadChangeResource(LeadChangeService changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @APIResponseSchema(LeadChanges.class)
    @Operation(
            summary = "Read the changes of leads since a place, in their order",
            description =
                    "From the beginning without after. Nothing is left out, whatever is written at the same time, and the"
                            + " same place gives the same changes again. With wait, the answer waits so many seconds for"
                            + " the first change.")
    public Uni<LeadChanges> changes(
            @RestQuery @Nullable @Size(max = 60) String after,
            @RestQuery @DefaultValue("0") @Min(0) @Max(60) @Schema(description = "Seconds") int wait,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var cursor = Cursor.parse(after);
        var until = clock.instant().plusSeconds(wait);
        return Uni.createFrom()
                .item(() -> changes.after(cursor, limit))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .repeat()
                .withDelay(LOOK_EVERY)
                .whilst(found -> found.items().isEmpty() && clock.instant().isBefore(until))
                .collect()
                .last();
    }
}
