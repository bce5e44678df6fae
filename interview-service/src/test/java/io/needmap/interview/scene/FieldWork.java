package io.needmap.interview.scene;

import static io.needmap.testkit.Api.ops;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;

/** Interviews that were held, with what was said in them. */
public final class FieldWork {

    private FieldWork() {}

    /** An interview of this moment about a transition from the stage, with activities in answer to the question. */
    public static String held(String who, String guide, String question, String from, String... activities) {
        var body = new HashMap<>(Scene.interviewBody(who, guide));
        body.put("conductedAt", Instant.now().toString());
        body.put("transitions", List.of(Scene.transition(from, "To")));
        String interview = Scene.post("/api/v1/interviews", body);
        for (String activity : activities) {
            var said = new HashMap<>(Scene.activity());
            said.put("activity", "Activity " + activity);
            said.put("transition", Scene.transition(from, "To"));
            if (question != null) {
                said.put("questionId", question);
            }
            Scene.statement(interview, said);
        }
        for (String step : List.of("start", "complete")) {
            ops().header("If-Match", "*")
                    .post("/api/v1/interviews/{id}/" + step, interview)
                    .then()
                    .statusCode(200);
        }
        return interview;
    }
}
