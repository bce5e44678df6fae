package io.needmap.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes texts apart into words: lower case, without stop words, each with its stem. */
final class Words {

    /**
     * A word of a text.
     *
     * @param stem what all forms of it share
     * @param surface as it stands in the text
     */
    record Word(String stem, String surface) {}

    private static final Analyzer ENGLISH = new EnglishAnalyzer();

    private Words() {}

    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        try (var tokens = ENGLISH.tokenStream("text", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), text.substring(offset.startOffset(), offset.endOffset())));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
        return words;
    }
}
