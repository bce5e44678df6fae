package io.needmap.interview.competitor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A competitor.
 *
 * @param id chosen by the client, or none
 * @param aliases other names under which buyers and reps mention it, at most 50
 */
record CompetitorRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) String name,

        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> aliases) {}
