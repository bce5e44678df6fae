package io.needmap.leads.power;

import java.util.Map;
import java.util.UUID;

/**
 * What was counted of some leads.
 *
 * @param won all won leads, also those without an answer
 * @param lost all lost ones
 * @param byCriterion by criterion and answer
 */
public record OutcomeTally(long won, long lost, Map<UUID, Map<String, Outcomes>> byCriterion) {

    /** Nothing was counted. */
    public static final OutcomeTally NONE = new OutcomeTally(0, 0, Map.of());

    /** What was counted of a criterion. */
    public Map<String, Outcomes> of(UUID criterionId) {
        return byCriterion.getOrDefault(criterionId, Map.of());
    }
}
