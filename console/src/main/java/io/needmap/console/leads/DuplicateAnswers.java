package io.needmap.console.leads;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of possible duplicates asks for. */
final class DuplicateAnswers {

    private DuplicateAnswers() {}

    /** An item of {@code GET /possible-duplicates}: two names, or a name and a row of a list. */
    record Duplicate(
            UUID id,
            long version,
            String state,
            String rule,
            double score,
            UUID nameId,
            @Nullable UUID otherNameId,
            @Nullable UUID nameListId,
            @Nullable Long rowNumber,
            @Nullable Person row,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    /** What a name or a row says of a person. */
    record Person(
            @Nullable UUID leadId,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String fullName,
            @Nullable String company,
            @Nullable String title,
            @Nullable String country) {

        /** What to call the person. */
        public String called() {
            var both = ((givenName == null ? "" : givenName) + " " + (familyName == null ? "" : familyName)).strip();
            return fullName != null ? fullName : both.isEmpty() ? "Without a name" : both;
        }

        /** What else is said, in one line. */
        public String rest() {
            return Stream.of(title, company, country, email, phone)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
    }

    /** Two that may be one; null where it may not be seen. */
    record Pair(
            Duplicate duplicate,
            @Nullable Person name,
            @Nullable Person other) {}
}
