package io.needmap.activitymap.cycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All sales stages in their order. */
record SalesStagesRequest(@NotNull @Size(max = 50) List<@NotNull @Valid SalesStageRequest> stages) {

    /**
     * One of them.
     *
     * @param id of a stage that is there already, or chosen by the client, or none
     * @param hintBuyingStageIds the buying stages that usually go with it
     */
    record SalesStageRequest(
            @Nullable UUID id,
            @NotBlank @Size(max = 100) String label,
            @Nullable @Size(max = 20) List<@NotNull UUID> hintBuyingStageIds) {}
}
