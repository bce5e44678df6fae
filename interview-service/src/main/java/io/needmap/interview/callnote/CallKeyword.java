package io.needmap.interview.callnote;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How often somebody said something in a call.
 *
 * @param count 1 to 10000
 */
public record CallKeyword(
        @NotBlank @Size(max = 100) String keyword,
        @NotNull Speaker saidBy,
        @Min(1) @Max(10_000) int count) {

    /** Keywords as they are compared: in small letters, without blanks around them, each once. */
    public static List<String> normal(Collection<String> keywords) {
        return keywords.stream().map(CallKeyword::normal).distinct().toList();
    }

    CallKeyword normal() {
        return new CallKeyword(normal(keyword), saidBy, count);
    }

    private static String normal(String keyword) {
        return keyword.strip().toLowerCase(Locale.ROOT);
    }
}
