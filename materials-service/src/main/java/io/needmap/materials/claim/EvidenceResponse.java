package io.needmap.materials.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence for or against a claim. */
record EvidenceResponse(
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

    static EvidenceResponse of(ClaimEvidence e) {
        return new EvidenceResponse(
                e.id(),
                e.claimId(),
                e.test(),
                e.kind(),
                e.supports(),
                e.competitorId(),
                e.source(),
                e.datedOn(),
                e.expiresOn(),
                e.recordedAt(),
                e.recordedBy());
    }
}
