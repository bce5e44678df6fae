package io.needmap.activitymap.meeting;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.activitymap.field.Told;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AgendaApiTest {

    private final Instant now = Instant.now(Clock.systemUTC());

    @Inject
    BatchApplier applier;

    @Inject
    DraftHandler drafts;

    @Inject
    Jdbi jdbi;

    /** For leads that do not tell what was promised. */
    @Test
    void aLeadThatWaitsForSalesForTwoDaysIsOnTheAgenda() {
        String meeting = MeetingApiTest.planned("Agenda");
        UUID late = Ids.next();
        UUID early = Ids.next();
        var field = new Field(applier);
        field.tell(
                lead(late, 1, "HANDED_OVER", Duration.ofDays(3), null),
                lead(early, 1, "HANDED_OVER", Duration.ofHours(1), null));
        MeetingApiTest.agenda(meeting)
                .body(MeetingApiTest.ids("HAND_OVER_UNANSWERED"), hasItem(late.toString()))
                .body(MeetingApiTest.ids("HAND_OVER_UNANSWERED"), not(hasItem(early.toString())))
                .body("points.count", hasItem(greaterThan(0)));
        field.tell(lead(late, 2, "ACCEPTED", Duration.ZERO, null));
        MeetingApiTest.agenda(meeting).body(MeetingApiTest.ids("HAND_OVER_UNANSWERED"), not(hasItem(late.toString())));
    }

    /** Of each rep the last word on what is in review now counts; a manager sees no few reps. */
    @Test
    void aDraftIsOnTheAgendaWhileRepsWouldNotUseItAsItIs() {
        String meeting = MeetingApiTest.planned("Drafts");
        UUID material = Ids.next();
        UUID version = Ids.next();
        var reps = List.of(Ids.next(), Ids.next(), Ids.next());
        var field = new Field(applier);
        field.tell(
                draft("material-submitted", material, 2, Map.of("state", "IN_REVIEW")),
                review(material, 2, null, reps.get(0), "WOULD_NOT_USE"),
                review(material, 2, null, reps.get(1), "ALREADY_COVERED"),
                review(material, 2, null, reps.get(2), "USE_AS_IS"));
        String item = "points.find { it.rule == 'DRAFT_REVIEWED' }?.items?.find { it.id == '" + material + "' }";
        MeetingApiTest.agenda(meeting).body(item + ".title", equalTo("A sheet")).body(item + ".number", equalTo(2));
        as("SALES_MANAGER")
                .get("/api/v1/meetings/{id}/agenda", meeting)
                .then()
                .body(item + ".title", equalTo("A sheet"))
                .body(item + ".number", nullValue());
        field.tell(
                draft("material-submitted", material, 4, Map.of("state", "IN_REVIEW", "submittedInVersion", 4)),
                draft("material-changed", material, 3, Map.of("state", "DRAFT")));
        MeetingApiTest.agenda(meeting).body(item, nullValue());
        field.tell(review(material, 4, null, reps.get(0), "WOULD_NOT_USE"));
        MeetingApiTest.agenda(meeting).body(item + ".number", equalTo(1));
        field.tell(
                draft("material-approved", material, 5, Map.of("state", "APPROVED")),
                review(material, 6, version, reps.get(1), "USE_WITH_CHANGES"));
        MeetingApiTest.agenda(meeting).body(item, nullValue());
        field.tell(draft("version-submitted", version, 2, Map.of("state", "IN_REVIEW", "materialId", material)));
        MeetingApiTest.agenda(meeting).body(item + ".number", equalTo(1));
        field.tell(draft("version-withdrawn", version, 3, Map.of("state", "WITHDRAWN", "materialId", material)));
        MeetingApiTest.agenda(meeting).body(item, nullValue());
    }

    /** Compacted topics keep the reviews and the newest state of the draft, here one of which nothing but the owner changed. */
    @Test
    void aNewReplicaDoesNotTakeAResubmittedDraftForReviewedByWhatWasSaidBefore() {
        String meeting = MeetingApiTest.planned("Drafts read for the first time");
        UUID material = Ids.next();
        UUID rep = Ids.next();
        var old = review(material, 2, null, rep, "WOULD_NOT_USE");
        var owned = draft(
                "material-changed",
                material,
                5,
                Map.of("state", "IN_REVIEW", "submittedInVersion", 4, "previous", Map.of("owner", "Ines")));
        var field = new Field(applier);
        field.tell(old, owned);
        assertNotReviewed(meeting, material);
        emptied(drafts.replicaTables());
        field.tell(owned, old);
        assertNotReviewed(meeting, material);
        field.tell(review(material, 5, null, rep, "WOULD_NOT_USE"));
        MeetingApiTest.agenda(meeting).body(MeetingApiTest.ids("DRAFT_REVIEWED"), hasItem(material.toString()));
    }

    private static void assertNotReviewed(String meeting, UUID material) {
        MeetingApiTest.agenda(meeting).body(MeetingApiTest.ids("DRAFT_REVIEWED"), not(hasItem(material.toString())));
    }

    private void emptied(List<String> tables) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(h -> {
                    tables.forEach(table -> h.execute("TRUNCATE TABLE " + table));
                    h.execute("DELETE FROM inbox_event");
                }));
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

    private static EventEnvelope draft(String event, UUID id, long sequence, Map<String, Object> fields) {
        Map<String, Object> told = new HashMap<>(fields);
        told.put("title", "A sheet");
        return MeetingApiTest.told("materials", "material", event, id, sequence, told);
    }

    private EventEnvelope review(UUID material, long seen, UUID version, UUID rep, String verdict) {
        Map<String, Object> fields = new HashMap<>(
                Map.of("materialId", material, "materialVersion", seen, "repId", rep, "verdict", verdict));
        fields.put("versionId", version);
        fields.put("reviewedAt", now.minus(Duration.ofDays(1_000)));
        return MeetingApiTest.told("materials", "material", "draft-reviewed", Ids.next(), 1, fields);
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
