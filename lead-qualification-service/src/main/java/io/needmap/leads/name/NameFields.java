package io.needmap.leads.name;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

        @Nullable @Size(max = 320) @EmailAddress String email,

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

    /** Whether all of the constraints hold, at a hundredth of the price that asking the validator has. */
    public boolean fits() {
        return in(externalId, 1, 200)
                && (email == null || (email.length() <= 320 && EmailAddress.Check.holds(email)))
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

    /**
     * The same with the phone number in one form.
     *
     * @param region where a number without a country code is from, unless the country says it
     */
    NameFields normalised(@Nullable String region) {
        if (phone == null) {
            return this;
        }
        String home = Countries.code(country);
        String normal = PhoneNumbers.normalised(phone, home == null ? region : home);
        return normal.equals(phone) ? this : with(normal, doNotContact);
    }

    /** The same, opted out. */
    NameFields optedOut() {
        return isOptedOut() ? this : with(phone, true);
    }

    /** The same after the person agreed to be contacted. */
    NameFields consented(String basis) {
        return new NameFields(
                externalId,
                email,
                phone,
                givenName,
                familyName,
                fullName,
                company,
                title,
                country,
                false,
                basis,
                attributes);
    }

    private NameFields with(@Nullable String otherPhone, @Nullable Boolean optOut) {
        return new NameFields(
                externalId,
                email,
                otherPhone,
                givenName,
                familyName,
                fullName,
                company,
                title,
                country,
                optOut,
                consent,
                attributes);
    }

    /**
     * The same without a full name that only repeats its parts.
     *
     * @param told whether a full name was told at all
     */
    NameFields withoutMadeName(boolean told) {
        var parts = new NameFields(
                externalId,
                email,
                phone,
                givenName,
                familyName,
                null,
                company,
                title,
                country,
                doNotContact,
                consent,
                attributes);
        return told && fullName != null && fullName.equals(parts.wholeName()) ? parts : this;
    }

    /** By what the person is recognised on the suppression list. */
    List<String> traits() {
        var keys = keys();
        return Stream.of(trait("id", externalId), trait("email", keys.email()), trait("phone", keys.phone()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String trait(String kind, @Nullable String value) {
        return value == null ? null : kind + ":" + value;
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
