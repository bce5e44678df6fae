package io.needmap.interview.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One sentence of a question.
 *
 * @param start where it begins in the whole text
 * @param text in small letters and with straight apostrophes, as long as it is in the whole text
 */
record Sentence(int start, String text) {

    /** A point ends a sentence when something blank or closing follows, and no abbreviation is before it. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:[^.?!]|\\.(?![\\s\"\u201d\u00bb)\\]]|$)" + "|(?<=\\b(?:e\\.g|i\\.e|etc|vs))\\.(?!$))+(?:[.?!]+|$)");

    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Pattern BEFORE_THE_FIRST_WORD = Pattern.compile("^[^\\p{L}\\p{N}]*");
    private static final Pattern IN_BRACKETS = Pattern.compile("(?<=^|\\s)\\([^()]*\\)");

    static List<Sentence> of(String question) {
        var sentences = new ArrayList<Sentence>();
        var found = SENTENCE.matcher(asked(plain(question)));
        while (found.find()) {
            if (WORD.matcher(found.group()).find()) {
                var before = BEFORE_THE_FIRST_WORD.matcher(found.group());
                int blank = before.find() ? before.end() : 0;
                sentences.add(new Sentence(
                        found.start() + blank, found.group().substring(blank).stripTrailing()));
            }
        }
        return sentences;
    }

    /** What is in brackets is a note, unless the question is; the rest becomes blank, so that positions stay. */
    private static String asked(String plain) {
        String besides = IN_BRACKETS
                .matcher(plain)
                .replaceAll(note -> " ".repeat(note.group().length()));
        if (besides.indexOf('?') >= 0 || plain.indexOf('?') < 0) {
            return besides;
        }
        var kept = new StringBuilder(" ".repeat(plain.length()));
        IN_BRACKETS.matcher(plain).results().forEach(note -> kept.replace(note.start(), note.end(), note.group()));
        return kept.indexOf("?") >= 0 ? kept.toString() : plain;
    }

    /** Small letters, unit by unit, so that every position stays what it was. */
    private static String plain(String question) {
        String small = question.toLowerCase(Locale.ROOT);
        return (small.length() == question.length() ? small : question).replace('\u2019', '\'');
    }

    boolean asks() {
        return text.endsWith("?");
    }
}
