package io.needmap.leads.lead;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a cycle ends.
 *
 * @param missingCriteria the codes of the criteria that Sales missed; of MISSING_CONTEXT at least one
 */
record ReasonRequest(
        @NotNull ReasonCode reasonCode,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 100) List<@NotNull @Size(min = 1, max = 40) String> missingCriteria) {

    Reason toReason() {
        return new Reason(reasonCode, note, missingCriteria == null ? List.of() : missingCriteria);
    }
}
