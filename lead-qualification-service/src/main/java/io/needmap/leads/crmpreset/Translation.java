package io.needmap.leads.crmpreset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.needmap.kit.problem.Problem;
import io.needmap.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Translates records by a preset, and collects what it has no word for: nothing is left out silently. */
final class Translation {

    private static final String STATE = "state";
    private static final String OPT_OUT = "doNotContact";
    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0", "");

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
                optOut(value, pointer, crm).ifPresent(says -> {
                    boolean before = translated.containsKey(OPT_OUT)
                            && translated.get(OPT_OUT).booleanValue();
                    translated.put(OPT_OUT, JsonNodeFactory.instance.booleanNode(before || says));
                });
            } else {
                translated.putIfAbsent(pair.get().field(), value);
            }
        });
        return translated;
    }

    /** CRMs say it as a truth value, as a text, or as 1 and 0; what is not understood must not pass for a no. */
    private Optional<Boolean> optOut(JsonNode value, String pointer, String crm) {
        String text = value.isNull() ? "false" : value.asText().strip().toLowerCase(Locale.ROOT);
        boolean known = YES.contains(text) || NO.contains(text);
        if (!known) {
            unmapped(pointer, crm, CrmPresetProblem.NOT_YES_OR_NO);
        }
        return known ? Optional.of(YES.contains(text)) : Optional.empty();
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
            var worst = Stream.of(CrmPresetProblem.values())
                    .filter(p -> unknown.stream().anyMatch(e -> e.code().equals(p.name())))
                    .findFirst()
                    .orElseThrow();
            throw new ProblemException(
                    worst, "leave out what the preset has no word for, or say it otherwise", unknown, Map.of());
        }
    }
}
