package io.needmap.materials.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a claim must stand before anything is published on it (formula 9). */
enum ClaimTest {
    /** No competitor says the same: each was checked within 90 days. */
    UNIQUE(90),
    /** Somebody else says so too: strength 3 or more, not all of it our own. */
    CREDIBLE(Integer.MAX_VALUE),
    /** Whoever delivers has signed within 180 days. */
    DELIVERABLE(180),
    /** Substantiated within 365 days, with a response to the objection that is heard most. */
    DEFENSIBLE(365);

    private final int days;

    ClaimTest(int days) {
        this.days = days;
    }

    /** The kinds of evidence that count for it. */
    List<EvidenceKind> kinds() {
        return switch (this) {
            case UNIQUE -> List.of(EvidenceKind.COMPETITOR_CHECK);
            case CREDIBLE ->
                List.of(EvidenceKind.INDEPENDENT_TEST, EvidenceKind.CUSTOMER_REFERENCE, EvidenceKind.INTERNAL_DATA);
            case DELIVERABLE -> List.of(EvidenceKind.SIGN_OFF);
            case DEFENSIBLE -> List.of(EvidenceKind.SUBSTANTIATION);
        };
    }

    /** The first day on which the evidence does not count any more; none when it never ends by itself. */
    @Nullable
    LocalDate endOf(ClaimEvidence evidence) {
        var byAge = days == Integer.MAX_VALUE ? null : evidence.datedOn().plusDays(days);
        var byExpiry =
                evidence.expiresOn() == null ? null : evidence.expiresOn().plusDays(1);
        if (byAge == null || byExpiry == null) {
            return byAge == null ? byExpiry : byAge;
        }
        return byAge.isBefore(byExpiry) ? byAge : byExpiry;
    }
}
