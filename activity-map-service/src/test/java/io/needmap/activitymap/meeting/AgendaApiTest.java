package io.needmap.activitymap.meeting;

import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.activitymap.field.Told;
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
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AgendaApiTest {

    private final Instant now = Instant.now(Clock.systemUTC());

    @Inject
    BatchApplier applier;

    @Test
    void theAgendaShowsEachRuleUntilItIsSettled() {
        String meeting = MeetingApiTest.planned("Agenda");
        String activity = MeetingApiTest.proposed("Look at the agenda");
        UUID theme = Ids.next();
        UUID gap = Ids.next();
        UUID claim = Ids.next();
        UUID criterion = Ids.next();
        UUID late = Ids.next();
        UUID early = Ids.next();
        UUID rejected = Ids.next();
        UUID response = Ids.next();
        var study = Study.of("AGENDA", "agenda");
        var conversation = study.answers().get(1).conversation();
        var field = new Field(applier);
        field.tell(study.events());
        field.tell(
                Told.statement(
                        conversation, Ids.next(), 1, "OBJECTION", Map.of("outcome", "LOST_ON_IT", "themeId", theme)),
                MeetingApiTest.told(
                        "materials", "gap", "gap-opened", gap, 1, Map.of("activityId", activity, "state", "OPEN")),
                MeetingApiTest.told(
                        "materials",
                        "claim",
                        "claim-challenged",
                        claim,
                        1,
                        Map.of("state", "CHALLENGED", "text", "First")),
                MeetingApiTest.told(
                        "leads",
                        "criterion",
                        "criterion-drafted",
                        criterion,
                        1,
                        Map.of("state", "DRAFT", "question", "Who pays?", "statementIds", List.of(Ids.next()))),
                lead(late, 1, "HANDED_OVER", Duration.ofDays(3), null),
                lead(early, 1, "HANDED_OVER", Duration.ofHours(1), null),
                lead(rejected, 1, "REJECTED", Duration.ofDays(1), "MISSING_CONTEXT"));
        MeetingApiTest.agenda(meeting)
                .body(MeetingApiTest.ids("OBJECTION_UNANSWERED"), hasItem(theme.toString()))
                .body(MeetingApiTest.ids("GAP_WITHOUT_OWNER"), hasItem(gap.toString()))
                .body(MeetingApiTest.ids("ACTIVITY_UNDECIDED"), hasItem(activity))
                .body(MeetingApiTest.ids("CLAIM_CHALLENGED"), hasItem(claim.toString()))
                .body(MeetingApiTest.ids("CRITERION_PROPOSED"), hasItem(criterion.toString()))
                .body(MeetingApiTest.ids("HAND_OVER_UNANSWERED"), hasItem(late.toString()))
                .body(MeetingApiTest.ids("HAND_OVER_UNANSWERED"), not(hasItem(early.toString())))
                .body(MeetingApiTest.ids("HAND_OVER_WITHOUT_CONTEXT"), hasItem(rejected.toString()))
                .body("points.reason", hasItem(notNullValue()))
                .body("points.count", hasItem(greaterThan(0)));
        field.tell(
                MeetingApiTest.told(
                        "materials",
                        "response",
                        "response-approved",
                        response,
                        1,
                        Map.of("state", "APPROVED", "objection", "Too dear", "themeId", theme)),
                MeetingApiTest.told(
                        "materials",
                        "gap",
                        "gap-planned",
                        gap,
                        2,
                        Map.of("activityId", activity, "state", "PLANNED", "owner", "Jonas")),
                MeetingApiTest.told(
                        "materials",
                        "claim",
                        "claim-substantiated",
                        claim,
                        2,
                        Map.of("state", "SUBSTANTIATED", "text", "First")),
                MeetingApiTest.told(
                        "leads",
                        "criterion",
                        "criterion-activated",
                        criterion,
                        2,
                        Map.of("state", "ACTIVE", "question", "Who pays?", "statementIds", List.of(Ids.next()))),
                lead(late, 2, "ACCEPTED", Duration.ZERO, null));
        MeetingApiTest.agenda(meeting)
                .body(MeetingApiTest.ids("OBJECTION_UNANSWERED"), not(hasItem(theme.toString())))
                .body(MeetingApiTest.ids("GAP_WITHOUT_OWNER"), not(hasItem(gap.toString())))
                .body(MeetingApiTest.ids("CLAIM_CHALLENGED"), not(hasItem(claim.toString())))
                .body(MeetingApiTest.ids("CRITERION_PROPOSED"), not(hasItem(criterion.toString())))
                .body(MeetingApiTest.ids("HAND_OVER_UNANSWERED"), not(hasItem(late.toString())));
    }

    @Test
    void aRequestIsOnTheAgendaUntilItIsAnswered() {
        String meeting = MeetingApiTest.planned("Requests");
        UUID request = Ids.next();
        UUID withdrawn = Ids.next();
        var field = new Field(applier);
        var due = now.plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.SECONDS);
        field.tell(request("received", request, 1, "OPEN", due), request("received", withdrawn, 1, "OPEN", due));
        String found = "points.find { it.rule == 'REQUEST_UNANSWERED' }.items.find { it.id == '" + request + "' }.";
        MeetingApiTest.agenda(meeting)
                .body(MeetingApiTest.ids("REQUEST_UNANSWERED"), hasItems(request.toString(), withdrawn.toString()))
                .body(found + "title", equalTo("A sheet with the seconds"))
                .body(found + "dueAt", equalTo(due.toString()));
        field.tell(
                request("answered", request, 2, "ANSWERED", due), request("withdrawn", withdrawn, 2, "WITHDRAWN", due));
        MeetingApiTest.agenda(meeting)
                .body(
                        MeetingApiTest.ids("REQUEST_UNANSWERED"),
                        not(hasItem(anyOf(equalTo(request.toString()), equalTo(withdrawn.toString())))));
    }

    @Test
    void whoOwnsAnActivityOwnsItsGapsAndADecisionSaysSo() {
        String meeting = MeetingApiTest.planned("Owners");
        String activity = MeetingApiTest.proposed("Own what is missing");
        String action = MeetingApiTest.created("actions", Map.of("text", "Find an owner", "owner", "Jonas"));
        UUID gap = Ids.next();
        UUID theme = Ids.next();
        var field = new Field(applier);
        var conversation = Study.of("OWNERS", "own").answers().get(1).conversation();
        field.tell(
                MeetingApiTest.told(
                        "materials", "gap", "gap-opened", gap, 1, Map.of("activityId", activity, "state", "OPEN")),
                MeetingApiTest.told("interview", "theme", "theme-changed", theme, 1, Map.of("name", "Too dear")),
                Told.statement(
                        conversation, Ids.next(), 1, "OBJECTION", Map.of("outcome", "UNHANDLED", "themeId", theme)));
        MeetingApiTest.agenda(meeting)
                .body(MeetingApiTest.ids("GAP_WITHOUT_OWNER"), hasItem(gap.toString()))
                .body("points.items.flatten().find { it.id == '" + theme + "' }.title", equalTo("Too dear"))
                .body("points.items.flatten().find { it.id == '" + action + "' }.owner", equalTo("Jonas"));
        ops().header("If-Match", "*").post("/api/v1/meetings/{id}/open", meeting);
        Map<String, Object> decision = new HashMap<>(Map.of(
                "meetingId",
                meeting,
                "text",
                "Ines owns it",
                "activities",
                List.of(Map.of("activityId", activity, "owner", "Ines")),
                "changedActions",
                List.of(Map.of("actionId", action, "owner", "Ines", "result", "Found"))));
        String id = MeetingApiTest.created("decisions", decision);
        ops().get("/api/v1/activities/{id}", activity).then().body("owner", equalTo("Ines"));
        ops().get("/api/v1/activities/{id}/history", activity).then().body("items[0].causationId", equalTo(id));
        ops().get("/api/v1/actions/{id}", action)
                .then()
                .body("owner", equalTo("Ines"))
                .body("state", equalTo("CLOSED"));
        ops().get("/api/v1/actions/{id}/history", action).then().body("items[0].causationId", equalTo(id));
        MeetingApiTest.agenda(meeting).body(MeetingApiTest.ids("GAP_WITHOUT_OWNER"), not(hasItem(gap.toString())));
        ops().body(decision).post("/api/v1/decisions").then().statusCode(409);
        decision.put("changedActions", List.of(Map.of("actionId", UUID.randomUUID())));
        ops().body(decision).post("/api/v1/decisions").then().statusCode(422);
    }

    private EventEnvelope request(String event, UUID id, long sequence, String state, Instant due) {
        var fields =
                Map.of("state", state, "wish", "A sheet with the seconds", "receivedAt", now.toString(), "dueAt", due);
        return MeetingApiTest.told("materials", "request", "request-" + event, id, sequence, fields);
    }

    private EventEnvelope lead(UUID id, long sequence, String state, Duration ago, String reason) {
        Map<String, Object> fields = new HashMap<>(Map.of("state", state, "stateSince", now.minus(ago)));
        if (reason != null) {
            fields.put("reason", Map.of("code", reason));
        }
        String event = "lead-" + state.toLowerCase(Locale.ROOT).replace('_', '-');
        return MeetingApiTest.told("leads", "lead", event, id, sequence, fields);
    }
}
