package io.needmap.leads.crmpreset;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Records of a CRM: texts, numbers and booleans by field, null where the CRM knows nothing. */
record RecordsRequest(
        @NotEmpty @Size(max = 500)
        List<@NotNull @Size(max = 500) Map<@Size(min = 1, max = 200) String, @Nullable Object>> records) {

    private static final int LONGEST = 5000;

    @AssertTrue(message = "values must be texts, numbers, booleans or null, of at most 5000 characters")
    @Schema(hidden = true)
    boolean isScalar() {
        return records == null
                || records.stream()
                        .filter(record -> record != null)
                        .flatMap(record -> record.values().stream())
                        .allMatch(RecordsRequest::isScalar);
    }

    private static boolean isScalar(@Nullable Object value) {
        return value == null
                || ((value instanceof String || value instanceof Number || value instanceof Boolean)
                        && value.toString().length() <= LONGEST);
    }
}
