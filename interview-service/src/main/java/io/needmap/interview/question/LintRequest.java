package io.needmap.interview.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A question that is not in the bank yet. */
record LintRequest(@NotBlank @Size(max = 1000) String text) {}
