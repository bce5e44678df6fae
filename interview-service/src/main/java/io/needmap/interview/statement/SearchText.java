package io.needmap.interview.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for: words that must all occur, {@code "phrases in quotation marks"}, beginnings of words that end
 * in {@code *}, {@code or} between words, and {@code -words} that must not occur.
 *
 * @param words words and phrases, as a search engine would take them
 * @param beginnings letters and digits only
 * @param without words and phrases that must not occur
 */
record SearchText(String words, List<String> beginnings, List<String> without) {

    private static final Pattern TOKEN = Pattern.compile("(-?)(\"[^\"]*\"?|\\S+)");
    private static final Pattern BEGINNING = Pattern.compile("[\\p{L}\\p{N}]+\\*");

    /** The words and phrases of what was typed, one after the other. */
    static List<String> parts(String typed) {
        return TOKEN.matcher(typed)
                .results()
                .map(token -> token.group().startsWith("\"") ? token.group().replace("\"", "") : token.group())
                .toList();
    }

    /** What somebody would type to look for these words and phrases. */
    static String typed(List<String> parts) {
        return parts.stream()
                .map(part -> part.contains(" ") && !part.startsWith("-") ? '"' + part + '"' : part)
                .collect(Collectors.joining(" "));
    }

    /** Reads what was typed; stars inside of quotation marks mean nothing. */
    static SearchText of(String typed) {
        var words = new ArrayList<String>();
        var beginnings = new ArrayList<String>();
        var without = new ArrayList<String>();
        var tokens = TOKEN.matcher(typed);
        while (tokens.find()) {
            String token = tokens.group(2);
            if (!tokens.group(1).isEmpty()) {
                without.add(token);
            } else if (BEGINNING.matcher(token).matches()) {
                beginnings.add(token.substring(0, token.length() - 1));
            } else {
                words.add(token);
            }
        }
        return new SearchText(String.join(" ", words), List.copyOf(beginnings), List.copyOf(without));
    }
}
