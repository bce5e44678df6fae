package io.needmap.leads.criterion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What kind of answer a criterion takes. */
public enum AnswerType {
    YES_NO("YES or NO") {
        @Override
        Optional<String> read(String value, List<String> options) {
            String word = value.toLowerCase(Locale.ROOT);
            if (YES.contains(word)) {
                return Optional.of("YES");
            }
            return NO.contains(word) ? Optional.of("NO") : Optional.empty();
        }
    },
    CHOICE("one of the criterion's options") {
        @Override
        Optional<String> read(String value, List<String> options) {
            return options.stream().filter(o -> o.equalsIgnoreCase(value)).findFirst();
        }
    },
    TEXT("a text of at most 2000 characters") {
        @Override
        Optional<String> read(String value, List<String> options) {
            return Optional.of(value);
        }
    },
    NUMBER("a number with a decimal point") {
        @Override
        Optional<String> read(String value, List<String> options) {
            try {
                var number = new BigDecimal(value);
                boolean sane = number.precision() <= 40 && Math.abs(number.scale()) <= 40;
                return sane ? Optional.of(number.stripTrailingZeros().toPlainString()) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    },
    DATE("a date such as 2026-11-21") {
        @Override
        Optional<String> read(String value, List<String> options) {
            try {
                return Optional.of(LocalDate.parse(value).toString());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    };

    /** Longest answer, in characters. */
    public static final int MAX_LENGTH = 2000;

    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");

    private final String expected;

    AnswerType(String expected) {
        this.expected = expected;
    }

    /** The answer as it is kept, or nothing when it is no answer of this type. */
    Optional<String> canonical(String value, List<String> options) {
        String stripped = value.strip();
        return stripped.isEmpty() || stripped.length() > MAX_LENGTH ? Optional.empty() : read(stripped, options);
    }

    /** What an answer looks like, for whoever sent another one. */
    String expected() {
        return expected;
    }

    abstract Optional<String> read(String value, List<String> options);
}
