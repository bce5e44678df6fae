package io.needmap.console.leads;

import io.needmap.console.api.Address;
import io.needmap.console.api.Trouble;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names and their leads, a page of them.
 *
 * @param items what is on this page
 * @param more the token of the next page
 * @param text what is looked for; empty for all
 * @param trouble why nothing is known
 */
record NamesView(
        List<NameRow> items,
        @Nullable String more,
        String text,
        @Nullable Trouble trouble) {

    /** The address of the next page of what was looked for. */
    public String next() {
        return Address.of("/leads/names").with("find", text).with("after", more).toString();
    }

    /** An item of {@code GET /names}. */
    record NameRow(
            UUID id,
            @Nullable String email,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String fullName,
            @Nullable String company,
            UUID leadId,
            String state) {

        /** What to call the person. */
        public String called() {
            var both = ((givenName == null ? "" : givenName) + " " + (familyName == null ? "" : familyName)).strip();
            return fullName != null ? fullName : both.isEmpty() ? "Without a name" : both;
        }
    }
}
