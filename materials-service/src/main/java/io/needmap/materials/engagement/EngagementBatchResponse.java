package io.needmap.materials.engagement;

import java.util.List;

/**
 * What became of a batch: received = added + known + refused.
 *
 * @param known were told before
 */
record EngagementBatchResponse(int received, int added, int known, int refused, List<Refusal> refusals) {

    /** One that was not taken; the others were. */
    record Refusal(int index, String externalId, String code, String message) {}
}
