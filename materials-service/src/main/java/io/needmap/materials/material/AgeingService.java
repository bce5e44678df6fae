package io.needmap.materials.material;

import io.needmap.materials.gap.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
@Transactional
class AgeingService {

    private final Settlement settlement;
    private final MaterialRules rules;

    AgeingService(Settlement settlement, MaterialRules rules) {
        this.settlement = settlement;
        this.rules = rules;
    }

    /** Assesses activities whose material has become a day older since; answers whether there may be more. */
    boolean age() {
        return settlement.settleAged(rules.today());
    }
}
