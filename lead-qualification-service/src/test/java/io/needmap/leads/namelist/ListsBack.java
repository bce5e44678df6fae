package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.ops;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;

/** Takes lists back by way of the API. */
final class ListsBack {

    private ListsBack() {}

    static ValidatableResponse begin(String id) {
        return ops().header("If-Match", "*")
                .post("/api/v1/name-lists/{id}/undo", id)
                .then();
    }

    /** The list once it is taken back. */
    static JsonPath undo(String id) {
        begin(id).statusCode(202);
        return completed(id);
    }

    static JsonPath completed(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(
                        () -> ops().get("/api/v1/name-lists/{id}", id)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        list -> "COMPLETED".equals(list.getString("undo.state")));
    }
}
