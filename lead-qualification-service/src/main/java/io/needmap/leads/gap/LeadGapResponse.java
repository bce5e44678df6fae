package io.needmap.leads.gap;

import java.util.UUID;

/**
 * One question, and how many open leads have no answer to it.
 *
 * @param openLeads cycles that have not ended
 * @param answered those of them with an answer
 * @param missing those without one
 */
record LeadGapResponse(
        UUID criterionId,
        String criterionCode,
        String question,
        boolean mustKnow,
        double declaredWeight,
        long openLeads,
        long answered,
        long missing) {}
