package io.needmap.materials.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement behind an activity: what a rep does, or the goal of it. */
public record PlacedStatement(
        UUID id,
        String kind,
        String quote,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable UUID interviewId) {}
