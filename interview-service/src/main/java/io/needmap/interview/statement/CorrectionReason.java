package io.needmap.interview.statement;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a statement is corrected, in at most 500 characters. */
record CorrectionReason(@Nullable @Size(max = 500) String reason) {}
