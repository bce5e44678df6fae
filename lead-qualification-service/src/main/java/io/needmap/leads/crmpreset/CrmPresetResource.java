package io.needmap.leads.crmpreset;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/crm-presets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "CRM presets")
class CrmPresetResource {

    private final CrmPresets presets;
    private final ObjectMapper json;

    CrmPresetResource(CrmPresets presets, ObjectMapper json) {
        this.presets = presets;
        this.json = json;
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
                    "The names are items of names/batch-upsert; beside each is the state of its lead. What the preset"
                            + " has no word for is an error, each with its pointer; null and empty texts say nothing.")
    public NamesResponse in(@RestPath @Size(max = 40) String preset, @Valid @NotNull RecordsRequest request) {
        var known = presets.get(preset);
        return new NamesResponse(
                translated(request.records(), unmapped -> new TranslationIn(known, json, unmapped)::of));
    }

    @POST
    @Path("/{preset}/translate-out")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "Say names and states of leads in the CRM's words",
            description =
                    "What it has no word for is an error, each with its pointer. Only that somebody opted out is said,"
                            + " not that nobody knows of it. A full name goes into the last name when its parts are not known.")
    public RecordsResponse out(@RestPath @Size(max = 40) String preset, @Valid @NotNull NamesRequest request) {
        var known = presets.get(preset);
        return new RecordsResponse(
                translated(request.records(), unmapped -> new TranslationOut(known, json, unmapped)::of));
    }

    /** All of the records, or none: what there is no word for in any of them is told at once. */
    private static <A, B> List<B> translated(
            List<A> records, Function<Unmapped, BiFunction<A, String, B>> translation) {
        var unmapped = new Unmapped();
        var translate = translation.apply(unmapped);
        var translated = IntStream.range(0, records.size())
                .mapToObj(i -> translate.apply(records.get(i), "/records/" + i))
                .toList();
        unmapped.requireNone();
        return translated;
    }
}
