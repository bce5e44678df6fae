package io.needmap.leads.crmpreset;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/crm-presets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "CRM presets")
class CrmPresetResource {

    private interface Step {
        Map<String, JsonNode> of(Map<String, JsonNode> record, String pointer);
    }

    private final CrmPresets presets;

    CrmPresetResource(CrmPresets presets) {
        this.presets = presets;
    }

    @GET
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List the presets of CRMs")
    public Page<CrmPreset> list() {
        return new Page<>(presets.all(), null);
    }

    @GET
    @Path("/{preset}")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read which fields and states of a CRM are which of ours")
    public CrmPreset get(@RestPath @Size(max = 40) String preset) {
        return presets.get(preset);
    }

    @POST
    @Path("/{preset}/translate-in")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "Say records of the CRM in our words",
            description =
                    "Fields are those of names, for names/batch-upsert; state is the lead's. What the preset has no"
                            + " word for is an error, each with its pointer.")
    public RecordsResponse in(@RestPath @Size(max = 40) String preset, @Valid @NotNull RecordsRequest request) {
        var translation = new Translation(presets.get(preset));
        return translated(translation, request, translation::in);
    }

    @POST
    @Path("/{preset}/translate-out")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Say names and states of leads in the CRM's words; what it has no word for is an error")
    public RecordsResponse out(@RestPath @Size(max = 40) String preset, @Valid @NotNull RecordsRequest request) {
        var translation = new Translation(presets.get(preset));
        return translated(translation, request, translation::out);
    }

    private static RecordsResponse translated(Translation translation, RecordsRequest request, Step step) {
        var records = new ArrayList<Map<String, JsonNode>>();
        for (int i = 0; i < request.records().size(); i++) {
            records.add(step.of(request.records().get(i), "/records/" + i));
        }
        translation.requireAllMapped();
        return new RecordsResponse(records);
    }
}
