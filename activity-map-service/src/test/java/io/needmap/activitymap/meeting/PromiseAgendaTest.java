package io.needmap.activitymap.meeting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.activitymap.field.Field;
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

/** What Marketing and Sales promised each other about a lead is on the agenda when it was broken, by either side. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PromiseAgendaTest {

    private final Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MICROS);
    private final Instant passed = now.minus(Duration.ofMinutes(5));
    private final Instant ahead = now.plus(Duration.ofDays(1));

    @Inject
    BatchApplier applier;

    /** The instants that a lead tells are counted in business time by its region's calendar. */
    @Test
    void eachPromiseOfBothSidesIsOnTheAgendaOnceItIsBroken() {
        String meeting = MeetingApiTest.planned("Promises");
        var steps = Map.of(
                "HAND_OVER_LATE", List.of("QUALIFIED", "handOverDueAt"),
                "HAND_OVER_UNANSWERED", List.of("HANDED_OVER", "answerDueAt"),
                "HAND_OVER_UNTOUCHED", List.of("ACCEPTED", "firstTouchDueAt"),
                "CONTEXT_OVERDUE", List.of("REJECTED", "contextDueAt"));
        steps.forEach((rule, step) -> {
            UUID late = Ids.next();
            UUID inTime = Ids.next();
            new Field(applier)
                    .tell(
                            lead(late, 1, step.get(0), Map.of(step.get(1), passed)),
                            lead(inTime, 1, step.get(0), Map.of(step.get(1), ahead)));
            MeetingApiTest.agenda(meeting)
                    .body(item(rule, late) + "dueAt", equalTo(passed.toString()))
                    .body(item(rule, late) + "settledAt", nullValue())
                    .body(MeetingApiTest.ids(rule), not(hasItem(inTime.toString())));
        });
    }

    @Test
    void aPromiseKeptInTimeIsNeverOnTheAgendaAndOneKeptTooLateForAWeek() {
        String meeting = MeetingApiTest.planned("Kept");
        var due = now.minus(Duration.ofDays(20));
        UUID inTime = Ids.next();
        UUID justNow = Ids.next();
        UUID longAgo = Ids.next();
        UUID ended = Ids.next();
        new Field(applier)
                .tell(
                        lead(inTime, 1, "WORKING", Map.of("firstTouchDueAt", due, "firstTouchAt", due)),
                        lead(justNow, 1, "ACCEPTED", Map.of("firstTouchDueAt", due)),
                        lead(longAgo, 1, "WORKING", Map.of("firstTouchDueAt", due, "firstTouchAt", days(8))),
                        lead(ended, 1, "DISQUALIFIED", Map.of("firstTouchDueAt", due, "closedAt", days(21))));
        new Field(applier).tell(lead(justNow, 2, "WORKING", Map.of("firstTouchDueAt", due, "firstTouchAt", days(2))));
        new Field(applier).tell(lead(justNow, 1, "ACCEPTED", Map.of("firstTouchDueAt", due)));
        String rule = "HAND_OVER_UNTOUCHED";
        var agenda =
                MeetingApiTest.agenda(meeting).body(item(rule, justNow) + "settledAt", equalTo(days(2).toString()));
        for (UUID settled : List.of(inTime, longAgo, ended)) {
            agenda.body(MeetingApiTest.ids(rule), not(hasItem(settled.toString())));
        }
    }

    @Test
    void whatWasRejectedForWantOfContextIsThereUntilMarketingTakesItUp() {
        String meeting = MeetingApiTest.planned("Context");
        UUID id = Ids.next();
        var field = new Field(applier);
        Map<String, Object> reason = Map.of("reason", Map.of("code", "MISSING_CONTEXT"));
        field.tell(lead(id, 1, "REJECTED", with(reason, "contextDueAt", ahead)));
        MeetingApiTest.agenda(meeting)
                .body(item("HAND_OVER_WITHOUT_CONTEXT", id) + "dueAt", equalTo(ahead.toString()))
                .body(MeetingApiTest.ids("CONTEXT_OVERDUE"), not(hasItem(id.toString())));
        field.tell(lead(id, 2, "REJECTED", with(reason, "contextDueAt", passed)));
        MeetingApiTest.agenda(meeting)
                .body(MeetingApiTest.ids("CONTEXT_OVERDUE"), hasItem(id.toString()))
                .body(MeetingApiTest.ids("HAND_OVER_WITHOUT_CONTEXT"), not(hasItem(id.toString())));
        field.tell(lead(id, 3, "RECYCLED", Map.of("contextDueAt", passed, "stateSince", passed)));
        MeetingApiTest.agenda(meeting).body(MeetingApiTest.ids("CONTEXT_OVERDUE"), not(hasItem(id.toString())));
    }

    private Instant days(int ago) {
        return now.minus(Duration.ofDays(ago));
    }

    private static String item(String rule, UUID id) {
        return "points.find { it.rule == '" + rule + "' }.items.find { it.id == '" + id + "' }.";
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private EventEnvelope lead(UUID id, long sequence, String state, Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(Map.of("state", state, "stateSince", days(1)));
        fields.putAll(more);
        String event = "lead-" + state.toLowerCase(Locale.ROOT).replace('_', '-');
        return MeetingApiTest.told("leads", "lead", event, id, sequence, fields);
    }
}
