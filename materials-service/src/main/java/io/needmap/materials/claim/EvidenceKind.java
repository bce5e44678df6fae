package io.needmap.materials.claim;

/** What kind of evidence something is, with its strength where that is added up. */
enum EvidenceKind {
    /** Somebody looked at what one competitor says. */
    COMPETITOR_CHECK(0),
    INDEPENDENT_TEST(3),
    CUSTOMER_REFERENCE(2),
    INTERNAL_DATA(1),
    /** Whoever delivers it says that it is delivered so. */
    SIGN_OFF(0),
    /** The proof that is shown when somebody contests it. */
    SUBSTANTIATION(0);

    private final int strength;

    EvidenceKind(int strength) {
        this.strength = strength;
    }

    int strength() {
        return strength;
    }
}
