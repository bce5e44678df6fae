package io.needmap.materials.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of a WANT. */
record WantStatement(
        @Nullable String kind,
        @Nullable String wish,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable UUID activityId) {}
