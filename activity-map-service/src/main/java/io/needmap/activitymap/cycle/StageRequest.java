package io.needmap.activitymap.cycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stage in its place in the list.
 *
 * @param id of a stage that is there already, or chosen by the client, or none
 * @param buyerQuestion what the buyer asks there
 */
record StageRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 100) String label,
        @Nullable @Size(max = 500) String buyerQuestion) {}
