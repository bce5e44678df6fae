package io.needmap.activitymap.architecture;

import io.needmap.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theHouseRulesAreKept() {
        HouseRules.check("activitymap");
    }
}
