package io.needmap.activitymap.glossary;

import io.needmap.activitymap.glossary.UnresolvedResponse.SuggestedTermResponse;
import io.needmap.similarity.Point;
import io.needmap.similarity.TextSimilarity;
import io.needmap.similarity.Wording;
import io.needmap.similarity.kept.Meanings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Terms that a word of the field could mean. Terms are few: when one changes, all are read again. */
@ApplicationScoped
class TermSuggestions {

    private static final int MOST = 3;

    private final TermRepository terms;
    private final Meanings meanings;
    private TextSimilarity similarity;
    private Map<UUID, String> names = Map.of();
    private long since;

    TermSuggestions(TermRepository terms, Meanings meanings) {
        this.terms = terms;
        this.meanings = meanings;
        this.similarity = new TextSimilarity();
    }

    /** Takes in what was agreed meanwhile. */
    synchronized void refresh() {
        long next = terms.oldestRunning();
        if (terms.changedSince(since)) {
            var all = terms.wordings(meanings.name());
            similarity = new TextSimilarity(meanings.model().orElse(null));
            all.forEach(term -> similarity.put(
                    term.id(),
                    new Wording(text(term.term(), term.meaning()), term.variants(), Point.of(term.coordinates()))));
            names = all.stream().collect(Collectors.toMap(TermRepository.Worded::id, TermRepository.Worded::term));
        }
        since = next;
    }

    synchronized List<SuggestedTermResponse> of(String word, @Nullable String meaning) {
        return similarity.closest(text(word, meaning), MOST).stream()
                .map(like -> new SuggestedTermResponse(
                        like.id(), names.getOrDefault(like.id(), ""), like.similarity(), like.words()))
                .toList();
    }

    private static String text(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
