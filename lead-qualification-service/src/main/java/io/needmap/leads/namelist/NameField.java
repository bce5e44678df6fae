package io.needmap.leads.namelist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a name that a column can be mapped to, each with the headings under which people write it. */
enum NameField {
    EXTERNAL_ID(
            "externalId",
            "external id",
            "id",
            "crm id",
            "contact id",
            "lead id",
            "record id",
            "salesforce id",
            "kundennummer"),
    EMAIL(
            "email",
            "e mail",
            "mail",
            "email address",
            "e mail address",
            "mail address",
            "work email",
            "business email",
            "e mail adresse",
            "correo electrónico"),
    PHONE(
            "phone",
            "phone number",
            "telephone",
            "tel",
            "mobile",
            "mobile phone",
            "cell",
            "cell phone",
            "telefon",
            "telefonnummer",
            "mobil",
            "handy",
            "téléphone",
            "teléfono",
            "telefono"),
    GIVEN_NAME(
            "givenName",
            "given name",
            "first name",
            "firstname",
            "forename",
            "vorname",
            "prénom",
            "prenom",
            "nombre",
            "nome"),
    FAMILY_NAME(
            "familyName", "family name", "last name", "lastname", "surname", "nachname", "nom", "apellidos", "cognome"),
    FULL_NAME("fullName", "full name", "name", "contact", "contact name", "person"),
    COMPANY(
            "company",
            "company name",
            "organisation",
            "organization",
            "account",
            "account name",
            "firm",
            "employer",
            "firma",
            "unternehmen",
            "société",
            "entreprise",
            "empresa",
            "azienda"),
    TITLE("title", "job title", "position", "role", "function", "jobtitle"),
    COUNTRY("country", "country name", "land", "pays", "país", "paese"),
    DO_NOT_CONTACT(
            "doNotContact",
            "do not contact",
            "dnc",
            "opt out",
            "opted out",
            "unsubscribed",
            "do not email",
            "do not mail",
            "do not call",
            "email opt out",
            "has opted out of email",
            "hs email optout",
            "unsubscribed from all email",
            "nicht kontaktieren",
            "werbesperre",
            "abgemeldet"),
    CONSENT("consent", "consent basis", "opt in", "gdpr consent", "legal basis");

    private static final Map<String, NameField> BY_JSON =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(NameField::json, Function.identity()));
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String json;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> headings;

    NameField(String json, String... headings) {
        this.json = json;
        this.headings = List.of(headings);
    }

    /** The field's name in the API and in mappings. */
    String json() {
        return json;
    }

    /** Whether people write this field under the heading; case, punctuation and camel case do not count. */
    boolean isCalled(String heading) {
        String words = words(heading);
        return words.equals(words(json)) || headings.contains(words);
    }

    static Optional<NameField> of(String json) {
        return Optional.ofNullable(BY_JSON.get(json));
    }

    private static String words(String heading) {
        String spaced = CAMEL.matcher(heading).replaceAll(" ");
        return NO_WORD.matcher(spaced).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
