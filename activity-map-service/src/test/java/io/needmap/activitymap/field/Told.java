package io.needmap.activitymap.field;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.EventType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events as the other services send them. */
public final class Told {

    private Told() {}

    /** An event of a service, with these fields as its data. */
    public static EventEnvelope event(EventType event, UUID subject, long sequence, Map<String, ?> fields) {
        Map<String, Object> data = new HashMap<>(fields);
        data.put("id", subject);
        data.put("version", sequence);
        return new EventEnvelope(
                "1.0",
                Ids.next(),
                event.type(),
                "/another-service",
                subject,
                Instant.parse("2026-11-02T09:00:00Z"),
                "application/json",
                null,
                Long.toString(sequence),
                null,
                null,
                "somebody",
                EventJson.tree(data));
    }

    /** A region. */
    public static EventEnvelope region(String code) {
        UUID id = UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var type = EventType.of("interview", "reference", "region-changed");
        return event(type, id, 1, Map.of("code", code, "name", "Region " + code, "timeZone", "UTC"));
    }

    /** A rep of a region. */
    public static EventEnvelope rep(UUID id, String regionCode) {
        var type = EventType.of("interview", "reference", "rep-changed");
        return event(type, id, 1, Map.of("name", "Rep", "regionCode", regionCode, "role", "FIELD", "active", true));
    }

    /** An interview in a state. */
    public static EventEnvelope interview(Conversation conversation, long sequence, String state) {
        String name = state.equals("COMPLETED") ? "interview-completed" : "interview-recorded";
        var type = EventType.of("interview", "interview", state.equals("CANCELLED") ? "interview-cancelled" : name);
        return event(
                type,
                conversation.id(),
                sequence,
                Map.of(
                        "state", state,
                        "repId", conversation.repId(),
                        "regionCode", conversation.regionCode(),
                        "conductedAt", conversation.at(),
                        "quarter", conversation.quarter(),
                        "channel", "VIDEO",
                        "transitions", conversation.transitions()));
    }

    /** A statement with the fields of its kind. */
    public static EventEnvelope statement(
            Conversation conversation, UUID id, long sequence, String kind, Map<String, ?> own) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "kind", kind,
                "interviewId", conversation.id(),
                "repId", conversation.repId(),
                "regionCode", conversation.regionCode(),
                "conductedAt", conversation.at(),
                "quarter", conversation.quarter(),
                "interviewTransitions", conversation.transitions(),
                "quote", "Something that was said",
                "manner", "VOLUNTEERED",
                "recordedAt", conversation.at()));
        fields.putAll(own);
        String name = sequence == 1 ? "statement-recorded" : "statement-corrected";
        return event(EventType.of("interview", "statement", name), id, sequence, fields);
    }

    /** An activity statement. */
    public static EventEnvelope activity(Conversation conversation, UUID id, String words) {
        return statement(
                conversation,
                id,
                1,
                "ACTIVITY",
                Map.of(
                        "activity",
                        words,
                        "transition",
                        conversation.transitions().get(0)));
    }

    /** A goal of an activity statement. */
    public static EventEnvelope goal(Conversation conversation, UUID ofStatement) {
        return statement(
                conversation,
                Ids.next(),
                1,
                "GOAL",
                Map.of("ofStatementId", ofStatement, "buyerChange", Map.of("from", "doubts", "to", "trusts")));
    }

    /** The erasure of a statement. */
    public static EventEnvelope erased(UUID id, long sequence) {
        return event(EventType.of("interview", "statement", "statement-erased"), id, sequence, Map.of());
    }

    /** An interview as it was held. */
    public record Conversation(
            UUID id, UUID repId, String regionCode, Instant at, String quarter, List<Map<String, String>> transitions) {

        /** A conversation about one transition. */
        public static Conversation about(UUID repId, String regionCode, Instant at, String from, String to) {
            var utc = at.atZone(java.time.ZoneOffset.UTC);
            String quarter = "%d-Q%d".formatted(utc.getYear(), (utc.getMonthValue() + 2) / 3);
            return new Conversation(
                    Ids.next(), repId, regionCode, at, quarter, List.of(Map.of("from", from, "to", to)));
        }
    }
}
