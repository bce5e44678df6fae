package io.needmap.leads.crmpreset;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.leads.name.CycleState;
import io.needmap.leads.name.NameFields;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says a record of a CRM in our words, as texts; what the CRM says nothing in is not said. */
final class TranslationIn {

    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0");

    private final CrmPreset preset;
    private final ObjectMapper json;
    private final Unmapped unmapped;

    TranslationIn(CrmPreset preset, ObjectMapper json, Unmapped unmapped) {
        this.preset = preset;
        this.json = json;
        this.unmapped = unmapped;
    }

    NameRecord of(Map<String, @Nullable Object> record, String pointer) {
        var said = json.createObjectNode();
        record.forEach((crm, value) -> {
            String text = value == null ? "" : value.toString().strip();
            preset.ours(crm)
                    .ifPresentOrElse(
                            field -> say(said, field, text, pointer, crm),
                            () -> unmapped.add(CrmPresetProblem.UNMAPPED_FIELD, pointer, crm));
        });
        var state = said.remove(CrmPreset.STATE);
        return new NameRecord(
                json.convertValue(said, NameFields.class), state == null ? null : CycleState.valueOf(state.asText()));
    }

    private void say(ObjectNode said, String field, String text, String pointer, String crm) {
        if (text.isEmpty()) {
            return;
        }
        if (field.equals(CrmPreset.STATE)) {
            preset.ourState(text)
                    .ifPresentOrElse(
                            state -> said.put(field, state.name()),
                            () -> unmapped.add(CrmPresetProblem.UNMAPPED_STATE, pointer, crm));
        } else if (field.equals(CrmPreset.OPT_OUT)) {
            if (optsOut(text, pointer, crm)) {
                said.put(field, true);
            }
        } else if (field.startsWith(CrmPreset.ATTRIBUTE)) {
            said.withObjectProperty("attributes").put(field.substring(CrmPreset.ATTRIBUTE.length()), text);
        } else {
            said.put(field, text);
        }
    }

    /** CRMs say it as a truth value, as a text, or as 1 and 0; what is not understood must not pass for a no. */
    private boolean optsOut(String text, String pointer, String crm) {
        String said = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(said) && !NO.contains(said)) {
            unmapped.add(CrmPresetProblem.NOT_YES_OR_NO, pointer, crm);
        }
        return YES.contains(said);
    }
}
