package io.needmap.materials.claim;

/** What came of a test, with its part of the score. */
enum ClaimVerdict {
    PASS(1),
    UNKNOWN(.5),
    /** A competitor contests it and nobody has answered. */
    CHALLENGED(.25),
    FAIL(0);

    private final double score;

    ClaimVerdict(double score) {
        this.score = score;
    }

    double score() {
        return score;
    }
}
