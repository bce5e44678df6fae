package io.needmap.materials.material;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a material is to say next; what is left out stays as it is.
 *
 * @param id chosen by the client, or none
 * @param note what is new
 */
record VersionRequest(
        @Nullable UUID id,

        @Size(min = 1, max = 300) @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Nullable
        String title,

        @Size(max = 10_000) @Nullable String description,

        @Size(max = 2000)
        @Pattern(regexp = "https?://[^\\s/?#]+\\S*", message = "an absolute http or https address")
        @Nullable
        String link,

        @Size(max = 200) @Nullable String checksum,
        @Size(max = 2000) @Nullable String note) {

    MaterialVersion draft(UUID versionId, int number, Material m, Instant at, String by) {
        return new MaterialVersion(
                versionId,
                1,
                m.id(),
                number,
                Objects.requireNonNullElse(title, m.title()),
                Objects.requireNonNullElse(description, m.description()),
                link == null ? m.link() : link,
                checksum == null && isOf(m) ? m.checksum() : checksum,
                note,
                VersionState.DRAFT,
                at,
                by,
                null);
    }

    /** Whether it is about the same file: a checksum is not that of another one. */
    private boolean isOf(Material m) {
        return link == null || link.equals(m.link());
    }
}
