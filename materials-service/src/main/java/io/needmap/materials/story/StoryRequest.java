package io.needmap.materials.story;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A story.
 *
 * @param id chosen by the client, or none
 * @param reframe what the buyer comes to see differently
 * @param hypothesis what we assume worries the segment
 * @param hypothesisId the hypothesis of interview-service that it is drawn from, if any
 * @param claimIds what it says about ourselves: it is published only when all of them are substantiated
 */
record StoryRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 4000) String reframe,
        @NotBlank @Size(max = 2000) String hypothesis,
        @Nullable UUID hypothesisId,
        @Size(max = 100) @Nullable String segment,
        @Size(max = 50) @Nullable List<@NotNull UUID> claimIds) {

    /** Each claim once. */
    List<UUID> claims() {
        return claimIds == null ? List.of() : claimIds.stream().distinct().toList();
    }
}
