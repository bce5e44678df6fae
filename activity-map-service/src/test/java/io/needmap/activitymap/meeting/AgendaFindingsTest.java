package io.needmap.activitymap.meeting;

import static io.needmap.testkit.Api.as;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What others found out by counting comes on the agenda, and leaves it when the count says otherwise. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AgendaFindingsTest {

    @Inject
    BatchApplier applier;

    @Test
    void aThemeThatEmergesIsOnTheAgendaAndShowsNoSingleRep() {
        String meeting = MeetingApiTest.planned("Trends");
        UUID theme = Ids.next();
        UUID trend = Ids.next();
        var field = new Field(applier);
        field.tell(trend(trend, theme, 1, "EMERGING"));
        String item = "points.find { it.rule == 'THEME_EMERGING' }.items.find { it.id == '" + theme + "' }";
        MeetingApiTest.agenda(meeting)
                .body(item + ".title", equalTo("Too slow"))
                .body(item + ".regionCode", equalTo("NORTH"))
                .body(item + ".number", equalTo(2));
        as("SALES_MANAGER")
                .get("/api/v1/meetings/{id}/agenda", meeting)
                .then()
                .body(item + ".title", equalTo("Too slow"))
                .body(item + ".regionCode", nullValue())
                .body(item + ".number", nullValue());
        field.tell(trend(trend, theme, 2, "STABLE"));
        MeetingApiTest.agenda(meeting).body(MeetingApiTest.ids("THEME_EMERGING"), not(hasItem(theme.toString())));
    }

    @Test
    void aCriterionThatLeadsContradictIsOnTheAgendaWhileItIsAskedFor() {
        String meeting = MeetingApiTest.planned("Powers");
        UUID criterion = Ids.next();
        var field = new Field(applier);
        field.tell(power(criterion, 1, "ACTIVE", false));
        MeetingApiTest.agenda(meeting)
                .body(MeetingApiTest.ids("CRITERION_CONTRADICTED"), not(hasItem(criterion.toString())));
        field.tell(power(criterion, 2, "ACTIVE", true));
        String item = "points.find { it.rule == 'CRITERION_CONTRADICTED' }.items.find { it.id == '" + criterion + "' }";
        MeetingApiTest.agenda(meeting)
                .body(item + ".title", equalTo("More than one line?"))
                .body(item + ".number", equalTo(113));
        field.tell(power(criterion, 3, "RETIRED", true));
        MeetingApiTest.agenda(meeting)
                .body(MeetingApiTest.ids("CRITERION_CONTRADICTED"), not(hasItem(criterion.toString())));
    }

    @Test
    void aCriterionAndItsPowerToldAtOnceAreBothHeard() {
        String meeting = MeetingApiTest.planned("Criteria and powers");
        UUID criterion = Ids.next();
        Map<String, Object> asked = Map.of(
                "question",
                "More than one line?",
                "statementIds",
                List.of(Ids.next()),
                "state",
                "DRAFT",
                "createdAt",
                "2001-02-03T04:05:06Z");
        new Field(applier)
                .tell(
                        MeetingApiTest.told("leads", "criterion", "criterion-changed", criterion, 1, asked),
                        power(criterion, 2, "ACTIVE", true));
        MeetingApiTest.agenda(meeting)
                .body(MeetingApiTest.ids("CRITERION_PROPOSED"), hasItem(criterion.toString()))
                .body(MeetingApiTest.ids("CRITERION_CONTRADICTED"), hasItem(criterion.toString()));
    }

    private static EventEnvelope power(UUID criterion, long sequence, String state, boolean contradicted) {
        return MeetingApiTest.told(
                "leads",
                "power",
                "power-assessed",
                criterion,
                sequence,
                Map.of(
                        "question",
                        "More than one line?",
                        "state",
                        state,
                        "contradicted",
                        contradicted,
                        "won",
                        31,
                        "lost",
                        82));
    }

    private static EventEnvelope trend(UUID id, UUID theme, long sequence, String state) {
        return MeetingApiTest.told(
                "interview",
                "theme",
                "trend-changed",
                id,
                sequence,
                Map.of("themeId", theme, "themeName", "Too slow", "regionCode", "NORTH", "state", state, "reps", 2));
    }
}
