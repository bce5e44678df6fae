package io.needmap.materials.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with material.
 *
 * @param externalId its id in the system that tells it: what is told again counts once
 * @param materialId what it was done with; none for SEARCHED_NOT_FOUND
 * @param repId the rep behind it, if known
 * @param leadId the lead on which it was done, if known: outcomes are told by material
 * @param query what was searched for; only with SEARCHED_NOT_FOUND
 */
record EngagementRequest(
        @NotBlank @Size(max = 200) String externalId,
        @NotNull EngagementKind kind,
        @Nullable UUID materialId,
        @Nullable UUID repId,
        @Nullable UUID leadId,
        @Size(max = 200) @Nullable String query,
        @NotNull Instant at) {}
