package io.needmap.materials.engagement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Up to 10,000 things that were done. */
record EngagementBatchRequest(@NotEmpty @Size(max = 10_000) List<@NotNull @Valid EngagementRequest> engagements) {}
