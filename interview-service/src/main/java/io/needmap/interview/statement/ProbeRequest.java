package io.needmap.interview.statement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it was just told.
 *
 * @param quote the words around it
 */
record ProbeRequest(
        @NotBlank @Size(max = 500) String activity,
        @Nullable @Size(max = 4000) String quote) {}
