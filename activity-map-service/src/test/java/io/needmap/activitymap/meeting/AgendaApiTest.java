package io.needmap.activitymap.meeting;

import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
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

    private EventEnvelope lead(UUID id, long sequence, String state, Duration ago, String reason) {
        Map<String, Object> fields = new HashMap<>(Map.of("state", state, "stateSince", now.minus(ago)));
        if (reason != null) {
            fields.put("reason", Map.of("code", reason));
        }
        String event = "lead-" + state.toLowerCase(Locale.ROOT).replace('_', '-');
        return MeetingApiTest.told("leads", "lead", event, id, sequence, fields);
    }
}
