package io.needmap.leads.crmpreset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.needmap.leads.name.NameFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says a name and its lead's state in the words of a CRM. */
final class TranslationOut {

    private static final String WHOLE_NAME = "fullName";
    private static final String LAST_NAME = "familyName";

    private final CrmPreset preset;
    private final ObjectMapper json;
    private final Unmapped unmapped;

    TranslationOut(CrmPreset preset, ObjectMapper json, Unmapped unmapped) {
        this.preset = preset;
        this.json = json;
        this.unmapped = unmapped;
    }

    Map<String, Object> of(NameRecord record, String pointer) {
        var translated = new LinkedHashMap<String, Object>();
        var name = record.name();
        JsonNode said = json.valueToTree(name);
        said.properties().forEach(field -> {
            String ours = field.getKey();
            if (ours.equals("attributes")) {
                field.getValue()
                        .properties()
                        .forEach(one -> put(
                                translated,
                                preset.theirs(CrmPreset.ATTRIBUTE + one.getKey()),
                                one,
                                pointer + "/name/attributes"));
            } else if (isSaid(name, ours)) {
                put(translated, preset.theirs(wordFor(ours)), field, pointer + "/name");
            }
        });
        if (record.state() != null) {
            preset.theirState(record.state())
                    .ifPresentOrElse(
                            word -> preset.theirs(CrmPreset.STATE).forEach(crm -> translated.put(crm, word)),
                            () -> unmapped.add(CrmPresetProblem.UNMAPPED_STATE, pointer, CrmPreset.STATE));
        }
        return translated;
    }

    /**
     * That somebody did not opt out is not said: it could clear an opt-out that only the CRM knows. Nor is a whole name
     * beside its parts where the CRM puts it together itself.
     */
    private boolean isSaid(NameFields name, String field) {
        return switch (field) {
            case CrmPreset.OPT_OUT -> Boolean.TRUE.equals(name.doNotContact());
            case WHOLE_NAME -> isTold(WHOLE_NAME) || (name.givenName() == null && name.familyName() == null);
            default -> true;
        };
    }

    /** A whole name of which the parts are not known goes where the CRM wants a name at least. */
    private String wordFor(String field) {
        return field.equals(WHOLE_NAME) && !isTold(WHOLE_NAME) ? LAST_NAME : field;
    }

    private boolean isTold(String field) {
        return !preset.theirs(field).isEmpty();
    }

    private void put(
            Map<String, Object> translated, List<String> words, Map.Entry<String, JsonNode> field, String pointer) {
        if (words.isEmpty()) {
            unmapped.add(CrmPresetProblem.UNMAPPED_FIELD, pointer, field.getKey());
        }
        words.forEach(crm -> translated.put(crm, field.getValue()));
    }
}
