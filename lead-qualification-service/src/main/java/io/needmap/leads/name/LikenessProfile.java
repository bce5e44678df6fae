package io.needmap.leads.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What names are compared by.
 *
 * @param person words of the person's name
 * @param company words of the company's name
 * @param place house number and street; null without them
 * @param phone as it is recognised
 */
record LikenessProfile(
        List<String> person,
        List<String> company,
        @Nullable Place place,
        @Nullable String phone) {

    /** Where somebody is. */
    record Place(String number, String street) {}

    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern ADDRESS =
            Pattern.compile("(street )?address|street|strasse|straße|anschrift|adresse|address( line)? 1|site address");
    private static final Set<String> DIRECTIONS = Set.of("n", "s", "e", "w", "north", "south", "east", "west");
    private static final Set<String> KINDS_OF_STREET = Set.of(
            "st",
            "street",
            "ave",
            "avenue",
            "av",
            "rd",
            "road",
            "blvd",
            "boulevard",
            "dr",
            "drive",
            "pl",
            "place",
            "pkwy",
            "parkway",
            "ct",
            "court",
            "ter",
            "terrace",
            "ln",
            "lane",
            "plz",
            "plaza",
            "hwy",
            "highway",
            "sq",
            "square");

    static LikenessProfile of(NameFields fields) {
        return new LikenessProfile(
                words(fields.wholeName()),
                words(fields.company()),
                place(fields.attributes()),
                fields.keys().phone());
    }

    private static List<String> words(@Nullable String text) {
        String words = MatchKeys.words(text);
        return words == null ? List.of() : List.of(BLANK.split(words));
    }

    private static @Nullable Place place(@Nullable Map<String, String> attributes) {
        if (attributes == null) {
            return null;
        }
        for (var attribute : attributes.entrySet()) {
            String heading = attribute.getKey().strip().toLowerCase(Locale.ROOT);
            if (ADDRESS.matcher(heading).matches()) {
                return place(words(attribute.getValue()));
            }
        }
        return null;
    }

    private static @Nullable Place place(List<String> words) {
        String number = null;
        String street = null;
        for (String word : words) {
            if (number == null && Character.isDigit(word.charAt(0))) {
                number = word;
            } else if (street == null && !DIRECTIONS.contains(word) && !KINDS_OF_STREET.contains(word)) {
                street = word;
            }
        }
        return number == null || street == null ? null : new Place(number, street);
    }

    /** Names that share none of these keys are not compared. */
    List<String> blocks() {
        var blocks = new ArrayList<String>();
        if (place != null) {
            blocks.add("place:%s %s".formatted(place.number(), place.street()));
        }
        if (phone != null) {
            blocks.add("phone:" + phone);
        }
        if (!person.isEmpty() && !company.isEmpty()) {
            String longest = longest(person);
            blocks.add("person:%s|%s".formatted(start(longest, 4), start(longest(company), 4)));
        } else if (person.isEmpty() && !company.isEmpty() && place == null) {
            blocks.add("company:" + start(longest(company), 6));
        }
        return blocks;
    }

    private static String longest(List<String> words) {
        return words.stream()
                .max((a, b) -> a.length() == b.length() ? b.compareTo(a) : a.length() - b.length())
                .orElse("");
    }

    private static String start(String word, int length) {
        return word.substring(0, Math.min(length, word.length()));
    }
}
