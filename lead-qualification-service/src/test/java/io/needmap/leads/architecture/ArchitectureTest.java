package io.needmap.leads.architecture;

import io.needmap.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theHouseRulesAreKept() {
        HouseRules.check("leads");
    }
}
