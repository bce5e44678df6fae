package io.needmap.leads.field;

import static io.needmap.testkit.Api.ops;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Marketing operations at work: criteria, names, answers and leads by way of the API. */
public final class Desk {

    /** The steps of a lead that is won and comes back. */
    public static final List<String> STEPS = List.of("qualify", "hand-over", "accept", "touch", "win", "recycle");

    private final Said said;

    public Desk(String brokers) {
        this.said = new Said(brokers);
    }

    /** The body of a criterion that takes YES or NO. */
    public static Map<String, Object> criterion(String code, List<UUID> statements) {
        var criterion = new HashMap<String, Object>();
        criterion.put("code", code);
        criterion.put("question", "Is it so?");
        criterion.put("why", "the call goes another way");
        criterion.put("ifYes", "bring the calculation");
        criterion.put("ifNo", "ask who decides");
        criterion.put("answerType", "YES_NO");
        criterion.put("desired", List.of("YES"));
        criterion.put("declaredWeight", 3);
        criterion.put("mustKnow", false);
        criterion.put("statementIds", statements);
        return criterion;
    }

    /** An active criterion that a rep asked for; answers its id. */
    public String activeCriterion(String code, Map<String, Object> with) {
        var statement = said.informationNeed("the truth about " + code);
        var body = criterion(code, List.of(statement));
        body.putAll(with);
        String id = ops().body(body)
                .post("/api/v1/criteria")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> ops().header("If-Match", "*")
                        .post("/api/v1/criteria/{id}/activate", id)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("ACTIVE")));
        return id;
    }

    public static void retire(String criterionId) {
        ops().header("If-Match", "*")
                .post("/api/v1/criteria/{id}/retire", criterionId)
                .then()
                .statusCode(200);
    }

    public static JsonPath name(Map<String, Object> body) {
        return ops().body(body)
                .post("/api/v1/names")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static void answer(String nameId, String code, Object value) {
        var answer = Map.of("criterionCode", code, "value", value, "source", "asked on the phone");
        ops().body(Map.of("answers", List.of(answer)))
                .post("/api/v1/names/{id}/answers", nameId)
                .then()
                .statusCode(200);
    }

    public static JsonPath lead(String id) {
        return ops().get("/api/v1/leads/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A mailbox that nobody else has. */
    public static String someEmail() {
        return "p" + UUID.randomUUID().toString().substring(0, 13) + "@firm.example";
    }

    /**
     * Takes a lead so many of the steps on, as far as they are allowed; after an odd number of them it is disqualified and
     * taken up again.
     */
    public static void walk(String lead, int steps) {
        for (String step : STEPS.subList(0, steps)) {
            ops().header("If-Match", "*").body("{}").post("/api/v1/leads/{id}/{step}", lead, step);
        }
        if (steps % 2 == 1) {
            ops().header("If-Match", "*")
                    .body(Map.of("reasonCode", "OTHER"))
                    .post("/api/v1/leads/{id}/disqualify", lead);
            ops().header("If-Match", "*").post("/api/v1/leads/{id}/recycle", lead);
        }
    }
}
