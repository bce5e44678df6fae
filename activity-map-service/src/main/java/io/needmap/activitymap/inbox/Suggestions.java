package io.needmap.activitymap.inbox;

import io.needmap.activitymap.inbox.InboxItemResponse.SuggestionResponse;
import io.needmap.activitymap.similarity.Similarity;
import io.needmap.activitymap.similarity.WordIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Activities that a statement could mean. The index is this process's own; before it is used it takes in what changed
 * since it was used last, found by transaction number, so that no change is missed and nothing is read twice for long.
 */
@ApplicationScoped
class Suggestions {

    private static final int MOST = 3;
    private static final int STATEMENTS_PER_ACTIVITY = 20;

    private final SuggestionRepository wordings;
    private final Similarity similarity = new WordIndex();
    private final Map<UUID, String> names = new ConcurrentHashMap<>();
    private long since;

    Suggestions(SuggestionRepository wordings) {
        this.wordings = wordings;
    }

    /** Takes in what changed. */
    synchronized void refresh() {
        long next = wordings.oldestRunning();
        for (var wording : wordings.changedSince(since, STATEMENTS_PER_ACTIVITY)) {
            if (wording.retired()) {
                similarity.remove(wording.id());
                names.remove(wording.id());
            } else {
                names.put(wording.id(), wording.name());
                similarity.put(wording.id(), text(wording.name(), wording.goal(), wording.said()));
            }
        }
        since = next;
    }

    /** Suggestions for what a rep said. */
    List<SuggestionResponse> of(@Nullable String words, @Nullable String quote) {
        var suggestions = new ArrayList<SuggestionResponse>(MOST);
        for (var like : similarity.closest(text(words, quote), MOST)) {
            String name = names.get(like.id());
            if (name != null) {
                suggestions.add(new SuggestionResponse(like.id(), name, like.similarity(), like.words()));
            }
        }
        return suggestions;
    }

    private static String text(@Nullable String... parts) {
        return Stream.of(parts).filter(p -> p != null).collect(Collectors.joining(" "));
    }
}
