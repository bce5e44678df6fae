package io.needmap.activitymap.cycle;

import java.util.List;
import java.util.UUID;

/** A stage of the seller's own process, with the buying stages that usually go with it. */
record SalesStage(UUID id, String label, int position, List<UUID> hintBuyingStageIds) {}
