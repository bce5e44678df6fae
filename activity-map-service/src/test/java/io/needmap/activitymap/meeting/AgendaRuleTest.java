package io.needmap.activitymap.meeting;

import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.activitymap.field.Told;
import io.needmap.activitymap.field.Told.Conversation;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule that a meeting's agenda has, by its name: what brings something on it, and what settles that. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AgendaRuleTest {

    /** Older than what any other test brings up: of many items the oldest are listed. */
    private final Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");

    private final Instant almostForgotten = Instant.now(Clock.systemUTC()).minus(Duration.ofDays(89));

    @Inject
    BatchApplier applier;

    /** Something to talk about: it is on the agenda already, and what settles it is still to come. */
    private record Matter(Object id, Runnable settle) {}

    @ParameterizedTest
    @EnumSource
    void whatARuleFindsIsOnTheAgendaUntilItIsSettled(AgendaRule rule) {
        String meeting = MeetingApiTest.planned("Rule " + rule);
        var matter = matter(rule);
        MeetingApiTest.agenda(meeting)
                .body(MeetingApiTest.ids(rule.name()), hasItem(matter.id().toString()))
                .body("points.find { it.rule == '" + rule + "' }.reason", equalTo(rule.reason()));
        matter.settle().run();
        MeetingApiTest.agenda(meeting)
                .body(MeetingApiTest.ids(rule.name()), not(hasItem(matter.id().toString())));
    }

    private Matter matter(AgendaRule rule) {
        UUID id = Ids.next();
        return switch (rule) {
            case ACTION_OVERDUE -> action(LocalDate.ofInstant(longAgo, ZoneOffset.UTC));
            case ACTION_OPEN -> action(LocalDate.now(ZoneOffset.UTC).plusDays(1));
            case OBJECTION_UNANSWERED -> objection(id);
            case THEME_EMERGING -> emerging(id);
            case GAP_WITHOUT_OWNER -> gap(id);
            case ACTIVITY_UNDECIDED -> activity();
            case REQUEST_UNANSWERED ->
                materials(
                        "request",
                        id,
                        List.of("request-received", "request-answered"),
                        List.of("OPEN", "ANSWERED"),
                        Map.of("wish", "A sheet", "dueAt", longAgo));
            case DRAFT_REVIEWED -> draft(id);
            case CLAIM_CHALLENGED ->
                materials(
                        "claim",
                        id,
                        List.of("claim-challenged", "claim-substantiated"),
                        List.of("CHALLENGED", "SUBSTANTIATED"),
                        Map.of("text", "First", "openChallenges", 1_000));
            case HAND_OVER_LATE -> promise(id, "QUALIFIED", "handOverDueAt", Map.of("handedOverAt", longAgo));
            case HAND_OVER_UNANSWERED ->
                promise(id, "HANDED_OVER", "answerDueAt", Map.of("state", "ACCEPTED", "answeredAt", longAgo));
            case HAND_OVER_UNTOUCHED -> promise(id, "ACCEPTED", "firstTouchDueAt", Map.of("firstTouchAt", longAgo));
            case CONTEXT_OVERDUE ->
                promise(id, "REJECTED", "contextDueAt", Map.of("state", "RECYCLED", "stateSince", longAgo));
            case HAND_OVER_WITHOUT_CONTEXT -> rejected(id);
            case CRITERION_PROPOSED -> proposal(id);
            case CRITERION_CONTRADICTED -> contradiction(id);
        };
    }

    private Matter action(LocalDate dueOn) {
        String id = MeetingApiTest.created(
                "actions", Map.of("text", "Draft it", "owner", "Ines", "dueOn", dueOn.toString()));
        return new Matter(
                id,
                () -> ops().header("If-Match", "*")
                        .body(Map.of("result", "Done"))
                        .post("/api/v1/actions/{id}/close", id)
                        .then()
                        .statusCode(200));
    }

    private Matter objection(UUID theme) {
        var heard = Conversation.about(Ids.next(), "RULES", almostForgotten, "here", "there");
        tell(Told.statement(heard, Ids.next(), 1, "OBJECTION", Map.of("outcome", "UNHANDLED", "themeId", theme)));
        return new Matter(
                theme,
                () -> tell(MeetingApiTest.told(
                        "materials",
                        "response",
                        "response-approved",
                        Ids.next(),
                        1,
                        Map.of("state", "APPROVED", "objection", "Too dear", "themeId", theme))));
    }

    private Matter emerging(UUID theme) {
        UUID trend = Ids.next();
        Map<String, Object> fields = Map.of("themeId", theme, "themeName", "Too slow", "reps", 1_000);
        tell(event("interview", "theme", "trend-changed", trend, 1, with(fields, "state", "EMERGING")));
        return new Matter(
                theme,
                () -> tell(event("interview", "theme", "trend-changed", trend, 2, with(fields, "state", "STABLE"))));
    }

    private Matter gap(UUID id) {
        Map<String, Object> fields = Map.of(
                "activityId", MeetingApiTest.proposed("Have a rule for gaps"), "state", "OPEN", "openedAt", longAgo);
        tell(event("materials", "gap", "gap-opened", id, 1, fields));
        return new Matter(
                id, () -> tell(event("materials", "gap", "gap-reprioritised", id, 2, with(fields, "owner", "Jonas"))));
    }

    /** What most statements are placed on is listed first. */
    private Matter activity() {
        var study = Study.of("RULES", "decide by rule");
        tell(study.events().toArray(EventEnvelope[]::new));
        var all = study.statementIds().stream()
                .map(id -> Map.of("statementId", id, "activity", Map.of("name", "Decide by rule")))
                .toList();
        String id = ops().body(Map.of("placements", all))
                .post("/api/v1/inbox/place-all")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].activityId");
        return new Matter(
                id,
                () -> ops().header("If-Match", "*")
                        .body(Map.of("relevance", "RELEVANT", "toolNeeded", "YES"))
                        .patch("/api/v1/activities/{id}", id)
                        .then()
                        .statusCode(200));
    }

    private Matter draft(UUID id) {
        Map<String, Object> draft = Map.of("title", "A sheet", "state", "IN_REVIEW");
        UUID rep = Ids.next();
        tell(
                event("materials", "material", "material-submitted", id, 2, draft),
                review(id, rep, "USE_WITH_CHANGES", longAgo));
        return new Matter(id, () -> tell(review(id, rep, "USE_AS_IS", longAgo.plusSeconds(1))));
    }

    private static EventEnvelope review(UUID material, UUID rep, String verdict, Instant at) {
        return event(
                "materials",
                "material",
                "draft-reviewed",
                Ids.next(),
                1,
                Map.of(
                        "materialId",
                        material,
                        "materialVersion",
                        2,
                        "repId",
                        rep,
                        "verdict",
                        verdict,
                        "reviewedAt",
                        at));
    }

    private Matter promise(UUID lead, String state, String due, Map<String, ?> kept) {
        Map<String, Object> fields = Map.of("state", state, due, longAgo);
        tell(lead(lead, 1, fields));
        Map<String, Object> after = new HashMap<>(fields);
        after.putAll(kept);
        return new Matter(lead, () -> tell(lead(lead, 2, after)));
    }

    private Matter rejected(UUID lead) {
        Map<String, Object> fields =
                Map.of("state", "REJECTED", "stateSince", almostForgotten, "reason", Map.of("code", "MISSING_CONTEXT"));
        tell(lead(lead, 1, fields));
        return new Matter(lead, () -> tell(lead(lead, 2, with(fields, "state", "RECYCLED"))));
    }

    private static EventEnvelope lead(UUID id, long sequence, Map<String, ?> fields) {
        String state = fields.get("state").toString().toLowerCase(Locale.ROOT);
        return event("leads", "lead", "lead-" + state.replace('_', '-'), id, sequence, fields);
    }

    private Matter proposal(UUID id) {
        Map<String, Object> fields = Map.of(
                "question", "Who pays?", "statementIds", List.of(Ids.next()), "state", "DRAFT", "createdAt", longAgo);
        tell(event("leads", "criterion", "criterion-drafted", id, 1, fields));
        return new Matter(
                id,
                () -> tell(event("leads", "criterion", "criterion-activated", id, 2, with(fields, "state", "ACTIVE"))));
    }

    private Matter contradiction(UUID id) {
        Map<String, Object> fields = Map.of("question", "Who pays?", "state", "ACTIVE", "won", 1_000, "lost", 1_000);
        tell(event("leads", "power", "power-assessed", id, 1, with(fields, "contradicted", true)));
        return new Matter(
                id, () -> tell(event("leads", "power", "power-assessed", id, 2, with(fields, "contradicted", false))));
    }

    private Matter materials(
            String family, UUID id, List<String> events, List<String> states, Map<String, Object> fields) {
        tell(event("materials", family, events.get(0), id, 1, with(fields, "state", states.get(0))));
        return new Matter(
                id, () -> tell(event("materials", family, events.get(1), id, 2, with(fields, "state", states.get(1)))));
    }

    private void tell(EventEnvelope... events) {
        new Field(applier).tell(events);
    }

    private static EventEnvelope event(
            String service, String family, String event, UUID subject, long sequence, Map<String, ?> fields) {
        return MeetingApiTest.told(service, family, event, subject, sequence, fields);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
