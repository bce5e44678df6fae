package io.needmap.leads.lead;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/leads/{id}/call-brief")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leads")
class CallBriefResource {

    private final LeadBriefs briefs;

    CallBriefResource(LeadBriefs briefs) {
        this.briefs = briefs;
    }

    @GET
    @RolesAllowed({REP, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "Read what a rep needs before the call",
            description =
                    "What is known and missing, the hypothesis to bring, the objections to expect and the material"
                            + " for the buyer's stage: the one that is asked for, or one that follows from the lead's state.")
    public CallBriefResponse get(@RestPath UUID id, @RestQuery @Nullable UUID buyingStageId) {
        return briefs.of(id, buyingStageId);
    }
}
