package io.needmap.materials.claim;

/** What a claim is worth: as much as the weakest of its tests. */
enum ClaimState {
    SUBSTANTIATED,
    UNPROVEN,
    CHALLENGED,
    REFUTED;

    static ClaimState of(ClaimVerdict weakest) {
        return switch (weakest) {
            case PASS -> SUBSTANTIATED;
            case UNKNOWN -> UNPROVEN;
            case CHALLENGED -> CHALLENGED;
            case FAIL -> REFUTED;
        };
    }
}
