package io.needmap.materials.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence for or against a claim; it is never changed, only followed by newer evidence.
 *
 * @param competitorId who was checked; only of COMPETITOR_CHECK
 * @param source where it is found
 * @param datedOn from when it is
 * @param expiresOn the last day on which it holds, if it says so itself
 */
record ClaimEvidence(
        UUID id,
        UUID claimId,
        ClaimTest test,
        EvidenceKind kind,
        boolean supports,
        @Nullable UUID competitorId,
        String source,
        LocalDate datedOn,
        @Nullable LocalDate expiresOn,
        Instant recordedAt,
        String recordedBy) {

    boolean counts(LocalDate today) {
        var end = test.endOf(this);
        return end == null || today.isBefore(end);
    }
}
