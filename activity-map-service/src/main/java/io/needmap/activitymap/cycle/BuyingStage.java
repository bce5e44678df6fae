package io.needmap.activitymap.cycle;

import java.util.UUID;

/**
 * One stage of a buying cycle.
 *
 * @param position from 1, in the order in which a buyer goes through
 * @param buyerQuestion what the buyer asks there
 */
record BuyingStage(UUID id, String label, int position, String buyerQuestion) {}
