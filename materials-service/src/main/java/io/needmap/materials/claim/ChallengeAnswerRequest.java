package io.needmap.materials.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we say to the pitches that contest a claim.
 *
 * @param decisionId the decision of a meeting by which it is so; the claim's history names it
 */
record ChallengeAnswerRequest(
        @NotBlank @Size(max = 2000) String answer, @Nullable UUID decisionId) {}
