package io.needmap.leads.crmpreset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.needmap.kit.problem.Problem;
import io.needmap.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Translates records by a preset, and collects what it has no word for: nothing is left out silently. */
final class Translation {

    private static final String STATE = "state";
    private static final String OPT_OUT = "doNotContact";

    private final CrmPreset preset;
    private final List<Problem.FieldError> unknown = new ArrayList<>();

    Translation(CrmPreset preset) {
        this.preset = preset;
    }

    /** What the CRM says, in our words; of fields that are one of ours, an opt-out counts, else the first. */
    Map<String, JsonNode> in(Map<String, JsonNode> record, String pointer) {
        var translated = new LinkedHashMap<String, JsonNode>();
        record.forEach((crm, value) -> {
            var pair = preset.fields().stream().filter(p -> p.crm().equals(crm)).findFirst();
            if (pair.isEmpty()) {
                unmapped(pointer, crm, CrmPresetProblem.UNMAPPED_FIELD);
            } else if (pair.get().field().equals(STATE)) {
                state(
                                preset.statesIn().stream()
                                        .filter(s -> s.crm().equals(value.asText()))
                                        .findFirst()
                                        .map(s -> s.state().name()),
                                pointer,
                                crm)
                        .ifPresent(state -> translated.put(STATE, state));
            } else if (pair.get().field().equals(OPT_OUT)) {
                boolean before = translated.containsKey(OPT_OUT)
                        && translated.get(OPT_OUT).booleanValue();
                translated.put(OPT_OUT, JsonNodeFactory.instance.booleanNode(before || value.asBoolean()));
            } else {
                translated.putIfAbsent(pair.get().field(), value);
            }
        });
        return translated;
    }

    /** What we say, in the CRM's words. */
    Map<String, JsonNode> out(Map<String, JsonNode> name, String pointer) {
        var translated = new LinkedHashMap<String, JsonNode>();
        name.forEach((field, value) -> {
            var pairs = preset.fields().stream()
                    .filter(p -> p.field().equals(field))
                    .toList();
            if (pairs.isEmpty()) {
                unmapped(pointer, field, CrmPresetProblem.UNMAPPED_FIELD);
            }
            for (var pair : pairs) {
                if (field.equals(STATE)) {
                    state(out(value.asText()), pointer, field).ifPresent(state -> translated.put(pair.crm(), state));
                } else {
                    translated.put(pair.crm(), value);
                }
            }
        });
        return translated;
    }

    private Optional<String> out(String state) {
        return preset.statesOut().stream()
                .filter(s -> s.state().name().equals(state))
                .findFirst()
                .map(CrmPreset.StatePair::crm);
    }

    private Optional<JsonNode> state(Optional<String> state, String pointer, String field) {
        if (state.isEmpty()) {
            unmapped(pointer, field, CrmPresetProblem.UNMAPPED_STATE);
        }
        return state.map(JsonNodeFactory.instance::textNode);
    }

    private void unmapped(String pointer, String field, CrmPresetProblem problem) {
        String escaped = field.replace("~", "~0").replace("/", "~1");
        unknown.add(new Problem.FieldError(pointer + "/" + escaped, problem.name(), problem.title()));
    }

    /** Refuses everything when there was no word for something. */
    void requireAllMapped() {
        if (!unknown.isEmpty()) {
            boolean field = unknown.stream().anyMatch(e -> e.code().equals(CrmPresetProblem.UNMAPPED_FIELD.name()));
            throw new ProblemException(
                    field ? CrmPresetProblem.UNMAPPED_FIELD : CrmPresetProblem.UNMAPPED_STATE,
                    "leave out what the preset has no word for, or say it otherwise",
                    unknown,
                    Map.of());
        }
    }
}
