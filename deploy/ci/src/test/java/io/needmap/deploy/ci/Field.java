package io.needmap.deploy.ci;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.api.NeedmapApi;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reps of two regions, who are interviewed about one transition in two quarters. */
final class Field {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int REPS = 6;

    private final NeedmapApi api;
    private final String prefix;
    private final Map<String, String> transition;
    private final List<String> reps = new ArrayList<>();
    private final List<String> interviews = new ArrayList<>();

    /** Names begin with {@code prefix}, which must be free. */
    Field(NeedmapApi api, String prefix) {
        this.api = api;
        this.prefix = prefix;
        this.transition = Map.of("from", prefix + " from", "to", prefix + " to");
        for (String side : List.of("E", "W")) {
            String region = prefix + "-" + side;
            api.post("/api/v1/regions", Map.of("code", region, "name", region, "timeZone", "UTC"));
            for (int i = 0; i < REPS / 2; i++) {
                reps.add(api.post(
                                "/api/v1/reps", Map.of("name", region + " " + i, "regionCode", region, "role", "FIELD"))
                        .id());
            }
        }
        String guide = api.post(
                        "/api/v1/guides",
                        Map.of(
                                "name",
                                prefix,
                                "kind",
                                "FIVE_ACTIVITIES",
                                "transitions",
                                List.of(transition),
                                "questionIds",
                                List.of()))
                .id();
        for (int quartersAgo = 2; quartersAgo > 0; quartersAgo--) {
            for (String rep : reps) {
                interviews.add(interview(guide, rep, quartersAgo));
            }
        }
    }

    /** Interviews of each rep two quarters ago, then of each rep one quarter ago. */
    List<String> interviews() {
        return interviews;
    }

    /** What a rep does; the activity is known when {@code activityId} is not null. */
    Map<String, Object> activity(String words, String activityId) {
        var body = new HashMap<String, Object>();
        body.put("kind", "ACTIVITY");
        body.put("quote", "Every time I " + words);
        body.put("activity", words);
        body.put("transition", transition);
        body.put("manner", "VOLUNTEERED");
        body.put("importance", 5);
        body.put("satisfaction", 2);
        if (activityId != null) {
            body.put("activityId", activityId);
        }
        return body;
    }

    /** Says something new about an activity, and why the rep does it; answers the id of the statement. */
    String say(String interview, String words, String activityId) {
        String statement =
                api.post(statements(interview), activity(words, activityId)).id();
        var goal = Map.of(
                "kind",
                "GOAL",
                "quote",
                "So that finance says yes.",
                "ofStatementId",
                statement,
                "buyerChange",
                Map.of("from", "doubts that it pays", "to", "can defend the figure"));
        api.post(statements(interview), goal);
        return statement;
    }

    static String statements(String interview) {
        return "/api/v1/interviews/%s/statements".formatted(interview);
    }

    /** Makes a relevant activity that needs a tool out of a first statement; answers its id. */
    String newActivity() {
        String words = prefix + " work out the payback";
        String statement = say(interviews.get(0), words, null);
        await("the statement is in the inbox").atMost(PATIENCE).until(() -> inInbox(statement));
        JsonNode stage = api.get("/api/v1/map").path("stages").path(0).path("id");
        var activity = Map.of(
                "name", words,
                "goal", "The buyer can defend the figure",
                "relevance", "RELEVANT",
                "toolNeeded", "YES",
                "buyingStageId", stage.asText());
        return api.post("/api/v1/inbox/" + statement + "/place", Map.of("activity", activity))
                .body()
                .path("activityId")
                .asText();
    }

    private boolean inInbox(String statement) {
        var found = new ArrayList<String>();
        api.forEach("/api/v1/inbox?limit=200", item -> {
            if (item.path("statementId").asText().equals(statement)) {
                found.add(statement);
            }
        });
        return !found.isEmpty();
    }

    private String interview(String guide, String rep, int quartersAgo) {
        var at = LocalDate.now(ZoneOffset.UTC)
                .with(IsoFields.DAY_OF_QUARTER, 1)
                .minus(quartersAgo, IsoFields.QUARTER_YEARS)
                .plusDays(40)
                .atTime(12, 0)
                .toInstant(ZoneOffset.UTC);
        var planned = api.post(
                "/api/v1/interviews",
                Map.of(
                        "guideId",
                        guide,
                        "repId",
                        rep,
                        "channel",
                        "PHONE",
                        "conductedAt",
                        at,
                        "interviewer",
                        "CI",
                        "transitions",
                        List.of(transition)));
        String path = "/api/v1/interviews/" + planned.id();
        long version = api.post(path + "/start", Map.of(), planned.version()).version();
        api.post(path + "/complete", Map.of(), version);
        return planned.id();
    }
}
