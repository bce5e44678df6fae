package io.needmap.interview.handedover;

import java.util.UUID;

/**
 * What this service uses of the event of a criterion's power.
 *
 * @param label how much its answers tell
 */
record Power(UUID criterionId, String label) {

    boolean isComplete() {
        return criterionId != null && label != null;
    }
}
