package io.needmap.materials.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The transaction of {@link ClaimPass}. */
@ApplicationScoped
@Transactional
class ClaimTesting {

    private final ClaimAssessment assessment;

    ClaimTesting(ClaimAssessment assessment) {
        this.assessment = assessment;
    }

    void run() {
        assessment.settleRequested();
    }
}
