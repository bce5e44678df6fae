package io.needmap.activitymap.contract;

import io.needmap.testkit.Infrastructure;
import io.needmap.testkit.OpenApiSnapshot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OpenApiContractTest {

    @Test
    void theHttpContractIsTheCommittedOne() {
        OpenApiSnapshot.check("activity-map-service");
    }
}
