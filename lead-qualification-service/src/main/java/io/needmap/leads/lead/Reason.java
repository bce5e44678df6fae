package io.needmap.leads.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a cycle ended; never erased.
 *
 * @param missingCriteria the codes of the criteria that Sales missed
 */
record Reason(ReasonCode code, @Nullable String note, List<String> missingCriteria) {}
