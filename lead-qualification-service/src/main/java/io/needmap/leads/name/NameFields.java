package io.needmap.leads.name;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about a person; null is «not said».
 *
 * @param externalId the CRM's id
 * @param fullName made of given and family name when it is not said
 * @param doNotContact true opts out, for good
 * @param consent on which basis the person may be contacted
 * @param attributes whatever else the source knows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NameFields(
        @Nullable @Size(min = 1, max = 200) String externalId,

        @Nullable @Size(max = 320) @Pattern(regexp = EMAIL, message = "must be an e-mail address")
        String email,

        @Nullable @Size(min = 1, max = 50) String phone,
        @Nullable @Size(min = 1, max = 200) String givenName,
        @Nullable @Size(min = 1, max = 200) String familyName,
        @Nullable @Size(min = 1, max = 400) String fullName,
        @Nullable @Size(min = 1, max = 300) String company,
        @Nullable @Size(min = 1, max = 200) String title,
        @Nullable @Size(min = 1, max = 100) String country,
        @Nullable Boolean doNotContact,
        @Nullable @Size(min = 1, max = 200) String consent,

        @Nullable @Size(max = 500)
        Map<@Size(min = 1, max = 200) String, @NotNull @Size(max = 5000) String> attributes) {

    /** Something, an @, a domain with a dot, no blanks: whether it can be reached is found out by writing to it. */
    static final String EMAIL = "[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+";

    private static final java.util.regex.Pattern ADDRESS = java.util.regex.Pattern.compile(EMAIL);

    /** Whether all of the constraints hold, at a hundredth of the price that asking the validator has. */
    public boolean fits() {
        return in(externalId, 1, 200)
                && (email == null
                        || (email.length() <= 320 && ADDRESS.matcher(email).matches()))
                && in(phone, 1, 50)
                && in(givenName, 1, 200)
                && in(familyName, 1, 200)
                && in(fullName, 1, 400)
                && in(company, 1, 300)
                && in(title, 1, 200)
                && in(country, 1, 100)
                && in(consent, 1, 200)
                && (attributes == null || (attributes.size() <= 500 && fit(attributes)));
    }

    private static boolean fit(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .allMatch(e -> in(e.getKey(), 1, 200) && e.getValue() != null && in(e.getValue(), 0, 5000));
    }

    private static boolean in(@Nullable String text, int shortest, int longest) {
        return text == null || (text.length() >= shortest && text.length() <= longest);
    }

    /** The full name, said or put together. */
    @Nullable
    String wholeName() {
        if (fullName != null || (givenName == null && familyName == null)) {
            return fullName;
        }
        return givenName == null || familyName == null ? or(givenName, familyName) : givenName + " " + familyName;
    }

    /** Whether there is anything to know the person by, with the keys that were made of these fields. */
    boolean hasIdentity(MatchKeys keys) {
        return externalId != null || email != null || phone != null || keys.nameCompany() != null;
    }

    /** Whether the person opted out. */
    boolean isOptedOut() {
        return Boolean.TRUE.equals(doNotContact);
    }

    MatchKeys keys() {
        return MatchKeys.of(email, phone, wholeName(), company);
    }

    /** What is known after more was said: the new words count, what was not said stays, and an opt-out stands. */
    NameFields told(NameFields said) {
        return new NameFields(
                or(said.externalId, externalId),
                or(said.email, email),
                or(said.phone, phone),
                or(said.givenName, givenName),
                or(said.familyName, familyName),
                or(said.fullName, fullName),
                or(said.company, company),
                or(said.title, title),
                or(said.country, country),
                isOptedOut() || said.isOptedOut(),
                or(said.consent, consent),
                union(attributes, said.attributes));
    }

    /** What is known after blanks were filled: what was known stays. */
    NameFields filled(NameFields said) {
        // The parts of a name that is known as a whole are not blanks: they could be another person's.
        boolean nameless = wholeName() == null;
        return new NameFields(
                or(externalId, said.externalId),
                or(email, said.email),
                or(phone, said.phone),
                nameless ? said.givenName : givenName,
                nameless ? said.familyName : familyName,
                nameless ? said.fullName : fullName,
                or(company, said.company),
                or(title, said.title),
                or(country, said.country),
                isOptedOut() || said.isOptedOut(),
                or(consent, said.consent),
                union(said.attributes, attributes));
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static Map<String, String> union(
            @Nullable Map<String, String> weaker, @Nullable Map<String, String> stronger) {
        var union = new LinkedHashMap<String, String>(weaker == null ? Map.of() : weaker);
        union.putAll(stronger == null ? Map.of() : stronger);
        return union;
    }
}
