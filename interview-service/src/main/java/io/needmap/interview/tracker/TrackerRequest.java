package io.needmap.interview.tracker;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tracker.
 *
 * @param id chosen by the client, or none
 * @param keywords as the recording counts them, whatever their capital letters, 1 to 50
 * @param saidBy whose words count; the buyer's when absent
 */
record TrackerRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) String name,

        @NotNull UUID themeId,

        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 100) String> keywords,

        @Nullable TrackedSpeaker saidBy) {}
