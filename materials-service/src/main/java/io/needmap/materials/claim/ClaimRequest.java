package io.needmap.materials.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that we say about ourselves.
 *
 * @param id chosen by the client, or none
 * @param owner who looks after its evidence
 * @param objectionThemeIds themes of the objections that it must be defended against
 */
record ClaimRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 500) String text,
        @Size(max = 200) @Nullable String owner,
        @Size(max = 50) @Nullable List<@NotNull UUID> objectionThemeIds) {

    /** Each theme once. */
    List<UUID> themes() {
        return objectionThemeIds == null
                ? List.of()
                : objectionThemeIds.stream().distinct().toList();
    }
}
