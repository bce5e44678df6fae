package io.needmap.materials.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence for or against a claim.
 *
 * @param id chosen by the client, or none
 * @param kind one that counts for the test
 * @param supports whether it speaks for the claim; true when it is left out
 * @param competitorId who was checked; only with COMPETITOR_CHECK
 * @param source where it is found
 * @param datedOn from when it is; not in the future
 * @param expiresOn the last day on which it holds, if it says so itself
 */
record EvidenceRequest(
        @Nullable UUID id,
        @NotNull EvidenceKind kind,
        @Nullable Boolean supports,
        @Nullable UUID competitorId,
        @NotBlank @Size(max = 2000) String source,
        @NotNull LocalDate datedOn,
        @Nullable LocalDate expiresOn) {}
