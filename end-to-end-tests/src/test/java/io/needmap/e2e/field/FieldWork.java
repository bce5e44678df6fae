package io.needmap.e2e.field;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.api.Answer;
import io.needmap.local.api.NeedmapApi;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Interviews and what is said in them. */
public final class FieldWork {

    private final NeedmapApi api;

    /** Works through {@code api} with the roles that it has. */
    public FieldWork(NeedmapApi api) {
        this.api = api;
    }

    /** A region; answers its code. */
    public String region(String code, String timeZone) {
        api.post("/api/v1/regions", Map.of("code", code, "name", "Region " + code, "timeZone", timeZone));
        return code;
    }

    /** A field rep; answers the id. */
    public String rep(String name, String regionCode) {
        return api.post("/api/v1/reps", Map.of("name", name, "regionCode", regionCode, "role", "FIELD"))
                .id();
    }

    /** A guide that asks for the five activities of a transition; answers the id. */
    public String guide(String name, Transition transition) {
        return api.post(
                        "/api/v1/guides",
                        Map.of(
                                "name",
                                name,
                                "kind",
                                "FIVE_ACTIVITIES",
                                "transitions",
                                List.of(transition),
                                "questionIds",
                                List.of()))
                .id();
    }

    /** A planned interview about the transitions; answers it. */
    public Answer plan(String guideId, String repId, Instant at, Transition... transitions) {
        return api.post(
                "/api/v1/interviews",
                Map.of(
                        "guideId",
                        guideId,
                        "repId",
                        repId,
                        "channel",
                        "PHONE",
                        "conductedAt",
                        at,
                        "interviewer",
                        "Marketing",
                        "transitions",
                        List.of(transitions)));
    }

    /** Starts and completes an interview. */
    public JsonNode complete(Answer planned) {
        var path = "/api/v1/interviews/" + planned.id();
        var started = api.post(path + "/start", Map.of(), planned.version());
        return api.post(path + "/complete", Map.of(), started.version()).body();
    }

    /** A completed interview; answers the id. */
    public String interview(String guideId, String repId, Instant at, Transition... transitions) {
        var planned = plan(guideId, repId, at, transitions);
        complete(planned);
        return planned.id();
    }

    /** Says something in an interview; answers the statement. */
    public JsonNode say(String interviewId, Map<String, ?> statement) {
        return api.post("/api/v1/interviews/%s/statements".formatted(interviewId), statement)
                .body();
    }

    /** An activity statement with ratings; answers the id. */
    public String activity(
            String interviewId, String activity, Transition transition, int importance, int satisfaction) {
        return say(interviewId, activityBody(activity, transition, importance, satisfaction))
                .path("id")
                .asText();
    }

    /** The body of an activity statement. */
    public static Map<String, Object> activityBody(
            String activity, Transition transition, int importance, int satisfaction) {
        var body = new HashMap<String, Object>();
        body.put("kind", "ACTIVITY");
        body.put("quote", "What I do is " + activity + ", and I do it every time.");
        body.put("activity", activity);
        body.put("transition", transition);
        body.put("manner", "VOLUNTEERED");
        body.put("importance", importance);
        body.put("satisfaction", satisfaction);
        return body;
    }

    /** The goal behind an activity statement; answers the id. */
    public String goal(String interviewId, String ofStatementId, String quote) {
        return say(
                        interviewId,
                        Map.of(
                                "kind",
                                "GOAL",
                                "quote",
                                quote,
                                "ofStatementId",
                                ofStatementId,
                                "buyerChange",
                                new Transition("doubts that it pays", "can defend the figure")))
                .path("id")
                .asText();
    }
}
