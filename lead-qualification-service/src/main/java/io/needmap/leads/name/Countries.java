package io.needmap.leads.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries by what people call them: codes, and the names in some languages. */
final class Countries {

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.ITALIAN,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("pt"),
            Locale.forLanguageTag("nl"));
    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    private static Map<String, String> byName() {
        var byName = new HashMap<String, String>();
        for (String code : Locale.getISOCountries()) {
            var country = new Locale.Builder().setRegion(code).build();
            byName.put(key(code), code);
            byName.put(key(country.getISO3Country()), code);
            LANGUAGES.forEach(language -> byName.putIfAbsent(key(country.getDisplayCountry(language)), code));
        }
        byName.put("uk", "GB");
        byName.put("usa", "US");
        return Map.copyOf(byName);
    }

    /** The ISO 3166 code; null for a country that is not known. */
    static @Nullable String code(@Nullable String country) {
        return country == null ? null : BY_NAME.get(key(country));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
