package io.needmap.leads.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.event.EventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A known name as it was before a list, and what has to be done about its answers.
 *
 * @param name with the fields that it had
 * @param answers that are put back
 * @param gone criteria that had no answer before
 * @param optOutStands whether the list opted the person out, which is not taken back
 */
record Restoration(Name name, List<Answer> answers, List<UUID> gone, boolean optOutStands) {

    private static final String ANSWERS = "answers";
    private static final String OPT_OUT = "doNotContact";
    private static final String FULL_NAME = "fullName";

    static Restoration of(Name name, NameTrace trace) {
        var fields = (ObjectNode) EventJson.tree(name.fields());
        trace.before().forEach((field, value) -> {
            if (!field.equals(ANSWERS) && !field.equals(OPT_OUT)) {
                fields.set(field, value);
            }
        });
        var restored = read(fields);
        var answers = new ArrayList<Answer>();
        var gone = new ArrayList<UUID>();
        if (trace.after().containsKey(ANSWERS)) {
            compare(name.leadId(), trace, answers, gone);
        }
        boolean optedOut = trace.after().containsKey(OPT_OUT);
        var next = name.restored(restored.withoutMadeName(said(trace)));
        boolean answersOnly = next.version() == name.version() && !(answers.isEmpty() && gone.isEmpty());
        return new Restoration(answersOnly ? name.in(name.leadId(), name.state()) : next, answers, gone, optedOut);
    }

    private static NameFields read(ObjectNode fields) {
        Map<String, String> attributes = new LinkedHashMap<>();
        fields.path("attributes")
                .properties()
                .forEach(a -> attributes.put(a.getKey(), a.getValue().textValue()));
        return new NameFields(
                text(fields, "externalId"),
                text(fields, "email"),
                text(fields, "phone"),
                text(fields, "givenName"),
                text(fields, "familyName"),
                text(fields, FULL_NAME),
                text(fields, "company"),
                text(fields, "title"),
                text(fields, "country"),
                fields.path(OPT_OUT).asBoolean(),
                text(fields, "consent"),
                attributes);
    }

    private static @Nullable String text(ObjectNode fields, String field) {
        return fields.path(field).textValue();
    }

    /** The full name as it is read may have been put together of its parts: then it was not said. */
    private static boolean said(NameTrace trace) {
        return trace.before().containsKey(FULL_NAME)
                && !trace.before().get(FULL_NAME).isNull();
    }

    private static void compare(UUID leadId, NameTrace trace, List<Answer> back, List<UUID> gone) {
        var before = byCriterion(trace.before().get(ANSWERS));
        var after = byCriterion(trace.after().get(ANSWERS));
        after.forEach((criterion, answer) -> {
            JsonNode old = before.get(criterion);
            if (old == null) {
                gone.add(criterion);
            } else if (!old.equals(answer)) {
                back.add(answer(leadId, criterion, old));
            }
        });
    }

    private static Answer answer(UUID leadId, UUID criterion, JsonNode old) {
        return new Answer(
                leadId,
                criterion,
                old.get("value").textValue(),
                old.get("source").textValue(),
                Instant.parse(old.get("answeredAt").textValue()),
                old.get("carriedOver").booleanValue());
    }

    private static Map<UUID, JsonNode> byCriterion(@Nullable JsonNode answers) {
        var byCriterion = new HashMap<UUID, JsonNode>();
        if (answers != null) {
            answers.forEach(
                    a -> byCriterion.put(UUID.fromString(a.get("criterionId").textValue()), a));
        }
        return byCriterion;
    }

    boolean touchesAnswers() {
        return !answers.isEmpty() || !gone.isEmpty();
    }
}
