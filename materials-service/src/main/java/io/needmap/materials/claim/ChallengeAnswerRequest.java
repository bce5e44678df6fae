package io.needmap.materials.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What we say to the pitches that contest a claim. */
record ChallengeAnswerRequest(@NotBlank @Size(max = 2000) String answer) {}
