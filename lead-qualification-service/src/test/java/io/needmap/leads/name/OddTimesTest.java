package io.needmap.leads.name;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times that nobody lives in are the caller's mistake, not ours. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OddTimesTest {

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01T00:00:00Z", "-10000-01-01T00:00:00Z", "+300000-01-01T00:00:00Z"})
    void areRefused(String at) {
        String name = Desk.name(Map.of("email", Desk.someEmail())).getString("id");
        assertThat(ops().header("If-Match", "*")
                        .body(Map.of("basis", "CONSENT", "evidence", "form 12", "givenAt", at))
                        .post("/api/v1/names/{id}/consent", name)
                        .statusCode())
                .isLessThan(500);
        String endpoint = ops().body(Map.of("url", "http://localhost:9/x", "eventTypes", List.of()))
                .post("/api/v1/webhook-endpoints")
                .path("id");
        assertThat(ops().body(Map.of("from", at, "onlyFailed", true))
                        .post("/api/v1/webhook-endpoints/{id}/replay", endpoint)
                        .statusCode())
                .isLessThan(500);
        ops().header("If-Match", "*").post("/api/v1/webhook-endpoints/{id}/disable", endpoint);
    }
}
