package io.needmap.leads.crmpreset;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The presets that ship with the service. */
@ApplicationScoped
class CrmPresets {

    private final List<CrmPreset> presets;

    CrmPresets(ObjectMapper json) {
        try (var file = CrmPresets.class.getResourceAsStream("/crm-presets.json")) {
            this.presets = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<CrmPreset> all() {
        return presets;
    }

    CrmPreset get(String name) {
        return presets.stream()
                .filter(preset -> preset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_FOUND, "GET /api/v1/crm-presets lists the presets that there are"));
    }
}
