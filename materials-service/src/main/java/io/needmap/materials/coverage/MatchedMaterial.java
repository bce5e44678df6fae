package io.needmap.materials.coverage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An active material with a confirmed match to an activity, as it is stored.
 *
 * @param verifiedOn the last verification, or the day on which it was recorded
 */
public record MatchedMaterial(
        UUID id,
        String title,
        MaterialKind kind,
        Origin origin,
        MaterialState state,
        double fit,
        LocalDate verifiedOn,
        @Nullable LocalDate expiresOn) {}
