package io.needmap.materials.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of the other services, and the way in that the consumer takes. */
@ApplicationScoped
public class FieldEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BatchApplier applier;

    FieldEvents(BatchApplier applier) {
        this.applier = applier;
    }

    /** Applies the events in one batch and settles. */
    public void apply(EventEnvelope... events) {
        applier.apply(List.of(events), true);
    }

    /** Applies the events in one batch. */
    public void apply(List<EventEnvelope> events, boolean settle) {
        applier.apply(events, settle);
    }

    public static EventEnvelope region(UUID id, String code) {
        return event(
                "interview", "region-changed", id, 1, JSON.createObjectNode().put("code", code));
    }

    public static EventEnvelope rep(UUID id, String region) {
        return event(
                "interview",
                "rep-changed",
                id,
                1,
                JSON.createObjectNode().put("regionCode", region).put("active", true));
    }

    public static EventEnvelope erasedRep(UUID id, long version, String region) {
        var data = JSON.createObjectNode().put("regionCode", region).put("active", false);
        return event(
                "interview",
                "rep-changed",
                id,
                version,
                data.put("erasedAt", Instant.now().toString()));
    }

    public static EventEnvelope activity(UUID id, long version, String relevance, String toolNeeded) {
        return activity(id, version, "AGREED", relevance, toolNeeded);
    }

    public static EventEnvelope activity(UUID id, long version, String state, String relevance, String toolNeeded) {
        var data = JSON.createObjectNode()
                .put("name", "Activity " + id)
                .put("state", state)
                .put("relevance", relevance)
                .put("toolNeeded", toolNeeded);
        return event("activity-map", "activity-changed", id, version, data);
    }

    public static EventEnvelope activityOfStage(UUID id, UUID stage) {
        var event = activity(id, 1, "RELEVANT", "YES");
        ((ObjectNode) event.data()).put("buyingStageId", stage.toString());
        return event;
    }

    /** A buying cycle of one stage. */
    public static EventEnvelope cycle(UUID id, String segment, UUID stage) {
        var data = JSON.createObjectNode().put("segment", segment);
        data.putArray("stages").addObject().put("id", stage.toString()).put("label", "Stage");
        return event("activity-map", "buying-cycle-changed", id, 1, data);
    }

    public static EventEnvelope need(UUID activity, long version, String classification, double o, Double c) {
        return need(activity, version, classification, o, c, 8);
    }

    public static EventEnvelope need(
            UUID activity, long version, String classification, double o, Double c, double importance) {
        var data = JSON.createObjectNode()
                .put("activityId", activity.toString())
                .put("classification", classification)
                .put("consistency", c)
                .put("importance", importance)
                .put("satisfaction", 2)
                .put("opportunity", o)
                .put("reps", 8)
                .put("interviews", 10)
                .put("regionCount", 2)
                .put("quarterCount", 2)
                .put("statements", 12);
        return event("activity-map", "need-assessed", activity, version, data);
    }

    /** A need whose satisfaction reps rated. */
    public static EventEnvelope rated(UUID activity, long version, double o, double satisfaction) {
        var need = need(activity, version, "NEED", o, .8442);
        ((ObjectNode) need.data()).put("satisfaction", satisfaction).put("satisfactionBasis", "RATINGS");
        return need;
    }

    public static EventEnvelope statement(UUID id, long version, UUID rep, String region, String quote) {
        return event(
                "interview",
                version == 1 ? "statement-recorded" : "statement-corrected",
                id,
                version,
                statement("ACTIVITY", rep, region, quote));
    }

    public static EventEnvelope goal(UUID id, UUID of, UUID rep, String region, String quote) {
        var data = statement("GOAL", rep, region, quote).put("ofStatementId", of.toString());
        return event("interview", "statement-recorded", id, 1, data);
    }

    public static EventEnvelope competitor(UUID id, String name, boolean active) {
        var data = JSON.createObjectNode().put("name", name).put("active", active);
        return event("interview", "competitor-changed", id, active ? 1 : 2, data);
    }

    /** A competitor's pitch against a claim, recorded now. */
    public static EventEnvelope pitch(UUID statement, UUID competitor, UUID claim) {
        return pitch(statement, 1, competitor, claim, Instant.now());
    }

    /** A pitch as it was told in a version; it contests nothing while nobody has linked it to a claim. */
    public static EventEnvelope pitch(
            UUID statement, long version, UUID competitor, @Nullable UUID claim, Instant recordedAt) {
        var data = statement("COMPETITOR_PITCH", Ids.next(), "N", "they say so")
                .put("competitorId", competitor.toString())
                .put("line", "we do that too")
                .put("claimId", claim == null ? null : claim.toString())
                .put("recordedAt", recordedAt.toString());
        return event(
                "interview", version == 1 ? "statement-recorded" : "statement-corrected", statement, version, data);
    }

    public static EventEnvelope objection(UUID theme, String outcome, String heardAt) {
        var data = statement("OBJECTION", Ids.next(), "N", "too dear")
                .put("themeId", theme.toString())
                .put("outcome", outcome)
                .put("conductedAt", heardAt);
        return event("interview", "statement-recorded", Ids.next(), 1, data);
    }

    public static EventEnvelope want(UUID statement, long version, String wish) {
        var data = statement("WANT", Ids.next(), "N", "it'd be helpful").put("wish", wish);
        return event(
                "interview", version == 1 ? "statement-recorded" : "statement-corrected", statement, version, data);
    }

    /** What a rep said of material; of none in the catalogue when it is null. */
    public static EventEnvelope feedback(
            UUID statement, long version, @Nullable String material, UUID rep, String quote) {
        var data = statement("MATERIAL_FEEDBACK", rep, "N", quote)
                .put("manner", "VOLUNTEERED")
                .put("conductedAt", "2026-11-20T09:00:00Z")
                .put("materialId", material);
        return event(
                "interview", version == 1 ? "statement-recorded" : "statement-corrected", statement, version, data);
    }

    /** How a theme develops in a region. */
    public static EventEnvelope trend(UUID id, long version, UUID theme, String region, String state, int reps) {
        var data = JSON.createObjectNode()
                .put("themeId", theme.toString())
                .put("themeName", "Theme " + theme)
                .put("regionCode", region)
                .put("state", state)
                .put("ratio", 2.5)
                .put("mentions", 3 * reps)
                .put("exposures", 20)
                .put("reps", reps);
        return event("interview", "trend-changed", id, version, data);
    }

    /** A lead that was handed over; it goes on while it has no outcome. */
    public static EventEnvelope lead(UUID id, long version, @Nullable String outcome) {
        var data = JSON.createObjectNode()
                .put("state", outcome == null ? "WORKING" : outcome)
                .put("outcome", outcome)
                .put("handedOverAt", "2026-11-02T10:00:00Z");
        return event(
                "leads",
                outcome == null ? "lead-working" : "lead-" + outcome.toLowerCase(Locale.ROOT),
                id,
                version,
                data);
    }

    /** A decision of a meeting that changed an activity. */
    public static EventEnvelope decision(UUID id, UUID activity, Instant at) {
        var data = JSON.createObjectNode().put("decidedAt", at.toString());
        data.putArray("activityIds").add(activity.toString());
        return event("activity-map", "decision-taken", id, 1, data);
    }

    private static ObjectNode statement(String kind, UUID rep, String region, String quote) {
        return JSON.createObjectNode()
                .put("kind", kind)
                .put("interviewId", Ids.next().toString())
                .put("repId", rep.toString())
                .put("regionCode", region)
                .put("quote", quote);
    }

    public static EventEnvelope erased(UUID id, long version) {
        return event("interview", "statement-erased", id, version, JSON.createObjectNode());
    }

    public static EventEnvelope placed(UUID statement, long version, UUID activity) {
        var data = JSON.createObjectNode().put("state", "PLACED").put("activityId", activity.toString());
        return event("activity-map", "statement-placed", statement, version, data);
    }

    public static EventEnvelope parked(UUID statement, long version) {
        return event(
                "activity-map",
                "statement-parked",
                statement,
                version,
                JSON.createObjectNode().put("state", "PARKED"));
    }

    /** An activity that was merged into another one. */
    public static EventEnvelope merged(UUID id, long version, UUID into) {
        var event = activity(id, version, "RETIRED", "RELEVANT", "YES");
        ((ObjectNode) event.data()).put("mergedIntoId", into.toString());
        return event;
    }

    /** A term of the glossary with its variants; retired without any. */
    public static EventEnvelope term(UUID id, long version, String term, String... variants) {
        var data = JSON.createObjectNode().put("term", term).put("state", variants.length == 0 ? "RETIRED" : "AGREED");
        var all = data.putArray("variants");
        for (String variant : variants) {
            all.addObject().put("text", variant).put("regionCode", "N");
        }
        return event("activity-map", "glossary-term-changed", id, version, data);
    }

    public static EventEnvelope theme(UUID id, long version, String name) {
        return event(
                "interview",
                "theme-changed",
                id,
                version,
                JSON.createObjectNode().put("name", name));
    }

    /** The same event, from another time. */
    public static EventEnvelope at(Instant time, EventEnvelope e) {
        return new EventEnvelope(
                e.specversion(),
                e.id(),
                e.type(),
                e.source(),
                e.subject(),
                time,
                e.datacontenttype(),
                e.dataschema(),
                e.sequence(),
                e.traceparent(),
                e.causationid(),
                e.actor(),
                e.data());
    }

    /** Any event with the state of its aggregate; id and version are added. */
    public static EventEnvelope event(String service, String type, UUID subject, long version, ObjectNode data) {
        data.put("id", subject.toString()).put("version", version);
        var envelope = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", Ids.next().toString())
                .put("type", "io.needmap.%s.%s.v1".formatted(service, type))
                .put("source", "/%s-service".formatted(service))
                .put("subject", subject.toString())
                .put("time", "2026-11-20T10:00:00Z")
                .put("datacontenttype", "application/json")
                .put("sequence", Long.toString(version))
                .put("actor", "test");
        envelope.set("data", data);
        return EventJson.read(envelope.toString().getBytes(StandardCharsets.UTF_8));
    }
}
