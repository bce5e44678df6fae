package io.needmap.activitymap.inbox;

import io.needmap.activitymap.glossary.Glossary;
import io.needmap.activitymap.inbox.InboxItemResponse.SuggestionResponse;
import io.needmap.activitymap.inbox.SuggestionRepository.Saying;
import io.needmap.similarity.Point;
import io.needmap.similarity.Similarity;
import io.needmap.similarity.TextSimilarity;
import io.needmap.similarity.kept.Meanings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Activities that a statement could mean. The index is this process's own; before it is used it takes in what changed
 * since it was used last, found by transaction number, so that no change is missed and nothing is read twice for long.
 * Regional words are put into the common terms of the glossary, on both sides, before anything is compared.
 */
@ApplicationScoped
class Suggestions {

    private static final int MOST = 3;
    private static final int STATEMENTS_PER_ACTIVITY = 20;

    private final SuggestionRepository wordings;
    private final Glossary glossary;
    private final Meanings meanings;
    private final Similarity similarity;
    private final Map<UUID, String> names = new ConcurrentHashMap<>();
    private long since;

    Suggestions(SuggestionRepository wordings, Glossary glossary, Meanings meanings) {
        this.wordings = wordings;
        this.glossary = glossary;
        this.meanings = meanings;
        this.similarity = new TextSimilarity(meanings.model().orElse(null));
    }

    /** Takes in what changed. */
    synchronized void refresh() {
        long next = wordings.oldestRunning();
        if (glossary.refresh()) {
            since = 0;
        }
        for (var wording : wordings.changedSince(since, STATEMENTS_PER_ACTIVITY, meanings.name())) {
            if (wording.retired()) {
                similarity.remove(wording.id());
                names.remove(wording.id());
            } else {
                names.put(wording.id(), wording.name());
                similarity.put(
                        wording.id(),
                        new io.needmap.similarity.Wording(
                                text(wording.name(), wording.goal()),
                                said(wording.said()),
                                Point.of(wording.coordinates())));
            }
        }
        since = next;
    }

    /** Suggestions for what a rep of a region said, without those that were dismissed. */
    List<SuggestionResponse> of(
            @Nullable String words, @Nullable String quote, @Nullable String regionCode, Set<UUID> dismissed) {
        var suggestions = new ArrayList<SuggestionResponse>(MOST);
        String common = glossary.translate(text(words, quote), regionCode);
        for (var like : similarity.closest(common, MOST + dismissed.size())) {
            String name = names.get(like.id());
            if (name != null && suggestions.size() < MOST && !dismissed.contains(like.id())) {
                suggestions.add(new SuggestionResponse(like.id(), name, like.similarity(), like.words()));
            }
        }
        return suggestions;
    }

    private List<String> said(List<Saying> sayings) {
        return sayings.stream()
                .map(s -> glossary.translate(s.words(), s.regionCode()))
                .toList();
    }

    private static String text(@Nullable String... parts) {
        return Stream.of(parts).filter(p -> p != null).collect(Collectors.joining(" "));
    }
}
