package io.needmap.materials.material;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields of a material that a column can be, each with the headings under which people write it. */
enum MaterialField {
    TITLE("title", "name", "material", "asset", "asset name", "asset title", "document", "document title", "headline"),
    KIND("kind", "type", "material type", "asset type", "content type", "document type", "category"),
    DESCRIPTION("description", "summary", "abstract", "details"),
    ORIGIN("origin", "made by", "source"),
    OWNER("owner", "content owner", "asset owner", "responsible", "author"),
    SEGMENTS("segments", "segment", "industry", "industries", "vertical", "verticals", "audience"),
    REGION_CODES("regionCodes", "region", "regions", "region code", "territory", "territories", "market", "markets"),
    LANGUAGE("language", "lang", "locale"),
    LINK("link", "url", "href", "web address", "address", "location"),
    CHECKSUM("checksum", "hash", "sha256", "md5"),
    EXTERNAL_ID("externalId", "id", "asset id", "document id", "record id", "dam id", "cms id"),
    CLAIM_IDS("claimIds", "claims", "claim"),
    VERIFIED_ON("verifiedOn", "verified", "last verified", "last reviewed", "reviewed on", "checked on"),
    EXPIRES_ON("expiresOn", "expires", "expiry", "expiry date", "expiration date", "valid until", "valid to"),
    STATE("state", "status");

    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String json;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> headings;

    MaterialField(String json, String... headings) {
        this.json = json;
        this.headings = List.of(headings);
    }

    /** The field's name in the API and in mappings. */
    String json() {
        return json;
    }

    /** The field that people write under the heading; case, punctuation and camel case do not count. */
    static Optional<MaterialField> called(String heading) {
        String words = words(heading);
        return Stream.of(values())
                .filter(f -> words.equals(words(f.json)) || f.headings.contains(words))
                .findFirst();
    }

    static Optional<MaterialField> of(String json) {
        return Stream.of(values()).filter(f -> f.json.equals(json)).findFirst();
    }

    private static String words(String heading) {
        String spaced = CAMEL.matcher(heading).replaceAll(" ");
        return NO_WORD.matcher(spaced).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
