package io.needmap.materials.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rep asks for.
 *
 * @param id chosen by the client, or none
 * @param repId who asks, when somebody else sends it
 * @param activityId what it is for, if that is known
 */
record WishRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 1000) String wish,
        @Nullable UUID repId,
        @Nullable UUID activityId) {}
