package io.needmap.e2e;

import static io.needmap.e2e.field.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.e2e.field.FieldWork;
import io.needmap.e2e.field.Placing;
import io.needmap.e2e.field.Quarters;
import io.needmap.e2e.field.Transition;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.settings.App;
import io.needmap.local.token.Role;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.TablesWith;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever asks to be forgotten is forgotten by every service: no table has a word, and the topics have only newer events. */
@Order(3)
@ExtendWith(WithNeedmap.class)
class ErasedRepTest {

    private static final Transition STEP = new Transition("Erased before", "Erased after");

    /** Words that nobody else says. */
    private final String secret = "quill" + UUID.randomUUID().toString().substring(0, 8);

    private final Needmap needmap;
    private final NeedmapApi api;
    private final FieldWork field;

    ErasedRepTest(Needmap needmap) {
        this.needmap = needmap;
        this.api = needmap.gateway(Role.MARKETING_OPS, Role.ADMIN);
        this.field = new FieldWork(api);
    }

    @Test
    void noServiceKeepsAWordOfWhoWasErased() {
        var region = field.region("ERASED", "UTC");
        var rep = field.rep("Ada " + secret, region);
        var interview = field.interview(field.guide("Erased guide", STEP), rep, Quarters.middle(1), STEP);
        var activity = field.activity(interview, "tell them of " + secret, STEP, 5, 1);
        var goal = field.goal(interview, activity, "They believe " + secret);
        var need = say(
                interview,
                Map.of(
                        "kind",
                        "INFORMATION_NEED",
                        "know",
                        "whether " + secret,
                        "why",
                        "they grow",
                        "ifYes",
                        "I call",
                        "ifNo",
                        "I wait"));
        var objection = say(interview, Map.of("kind", "OBJECTION", "outcome", "UNHANDLED"));
        var want = say(interview, Map.of("kind", "WANT", "wish", "a sheet on " + secret));
        new Placing(api).newActivity(activity, "Tell them of it");
        eventually(() -> {
            assertThat(tablesWithTheSecret(App.ACTIVITY_MAP)).isNotEmpty();
            assertThat(tablesWithTheSecret(App.MATERIALS)).isNotEmpty();
            assertThat(tablesWithTheSecret(App.LEAD_QUALIFICATION)).isNotEmpty();
        });

        api.post("/api/v1/reps/%s/erase".formatted(rep), Map.of(), 1);

        eventually(() -> {
            for (var app : List.of(App.INTERVIEW, App.ACTIVITY_MAP, App.MATERIALS, App.LEAD_QUALIFICATION)) {
                assertThat(tablesWithTheSecret(app)).as("tables of %s", app).isEmpty();
            }
        });
        for (var statement : List.of(activity, goal, need, objection, want)) {
            assertThat(newest("needmap.interview.statement.v1", statement)).doesNotContain(secret);
        }
        assertThat(newest("needmap.interview.reference.v1", rep)).doesNotContain(secret);
    }

    private String say(String interview, Map<String, String> fields) {
        var statement = new HashMap<String, String>(fields);
        statement.put("quote", "I say " + secret);
        statement.put("manner", "VOLUNTEERED");
        return field.say(interview, statement).path("id").asText();
    }

    private List<String> tablesWithTheSecret(App app) throws SQLException {
        try (var database = needmap.database(app)) {
            return TablesWith.text(database, secret);
        }
    }

    private String newest(String topic, String key) {
        return new EventProbe(needmap.bootstrapServers(), topic).newest(key);
    }
}
