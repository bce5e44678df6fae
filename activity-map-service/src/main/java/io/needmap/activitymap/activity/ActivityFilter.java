package io.needmap.activitymap.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which activities a list shows; absent means any. */
record ActivityFilter(
        @Nullable UUID buyingStageId,
        @Nullable Relevance relevance,
        @Nullable ActivityState state) {}
