package io.needmap.materials.material;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.MaterialsApi.coverageOf;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.gapOf;
import static io.needmap.materials.support.MaterialsApi.match;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.materials.support.TestClock;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AgeingTest {

    @Inject
    FieldEvents field;

    @Inject
    FreshnessPass pass;

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void coverageFallsWithTheDaysAndRisesWithVerification() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        String material = createMaterial(published("grows old"));
        match(material, activity, .9);
        assertThat(gapOf(activity).getString("state")).isEqualTo("FILLED");

        TestClock.pass(45);
        pass.run();
        assertThat(coverageOf(activity).getDouble("items[0].coverage")).isEqualTo(.45);
        assertThat(coverageOf(activity).getString("items[0].materials[0].freshness"))
                .isEqualTo("DUE");
        assertThat(gapOf(activity).getString("reopenedBecause")).isEqualTo("COVERAGE_FELL");
        int version = gapOf(activity).getInt("version");
        pass.run();
        assertThat(gapOf(activity).getInt("version")).isEqualTo(version);

        transition("materials", material, "verify", null).statusCode(200);
        assertThat(gapOf(activity).getString("state")).isEqualTo("FILLED");
    }

    @Test
    void whatHasExpiredIsAtRiskUntilItIsVerified() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        var body = published("expires");
        body.put("expiresOn", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString());
        String material = createMaterial(body);
        match(material, activity, 1);

        TestClock.pass(1);
        pass.run();
        ops().get("/api/v1/materials/{id}", material).then().body("state", equalTo("PUBLISHED"));
        TestClock.pass(1);
        pass.run();
        ops().get("/api/v1/materials/{id}", material).then().body("state", equalTo("AT_RISK"));
        assertThat(coverageOf(activity).getDouble("items[0].coverage")).isZero();
        transition("materials", material, "verify", null).statusCode(422).body("code", equalTo("MATERIAL_EXPIRED"));
        String later = LocalDate.now(ZoneOffset.UTC).plusDays(90).toString();
        transition("materials", material, "verify", Map.of("expiresOn", later))
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
        assertThat(coverageOf(activity).getDouble("items[0].coverage")).isEqualTo(1);
    }
}
