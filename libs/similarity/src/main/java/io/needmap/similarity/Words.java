package io.needmap.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes texts apart into words: lower case, without words that say nothing, each with its stem. */
final class Words {

    /**
     * A word of a text.
     *
     * @param stem what all forms of it share
     * @param surface as it stands in the text
     */
    record Word(String stem, String surface) {}

    /** Words that everybody uses about everything, besides those that Lucene leaves out: none of them says what a text is about. */
    private static final String SAYING_NOTHING = """
            i me my mine we us our ours you your yours he him his she her hers them theirs its \
            who whom whose which what when where why how \
            do does did done have has had am been being were \
            can could may might must shall should would \
            that those here some any from about so than too very also just""";

    private static final Analyzer ENGLISH = new EnglishAnalyzer(leftOut());

    private Words() {}

    private static CharArraySet leftOut() {
        var all = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
        all.addAll(List.of(SAYING_NOTHING.split(" ", -1)));
        return CharArraySet.unmodifiableSet(all);
    }

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
