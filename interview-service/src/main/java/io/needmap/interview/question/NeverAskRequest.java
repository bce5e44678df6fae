package io.needmap.interview.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a question is never to be asked.
 *
 * @param reason what is wrong with it
 * @param alternative what to ask instead
 */
record NeverAskRequest(
        @NotBlank @Size(max = 1000) String reason,
        @NotBlank @Size(max = 1000) String alternative) {}
