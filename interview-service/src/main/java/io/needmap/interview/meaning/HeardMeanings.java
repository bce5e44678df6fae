package io.needmap.interview.meaning;

import io.needmap.similarity.Point;
import io.needmap.similarity.kept.KeptPoint;
import io.needmap.similarity.kept.MeaningStore;
import io.needmap.similarity.kept.Meanings;
import io.needmap.similarity.kept.NewWording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the model made of the questions that are never to be asked and of the newest statements without a theme. It is kept
 * in this process's memory alone, so that what a rep said is nowhere else when it is to be forgotten; a process that starts
 * anew looks at all of it again, beside the requests.
 */
@ApplicationScoped
public class HeardMeanings implements MeaningStore {

    private final MeaningRepository wordings;
    private final SuggestionSettings settings;
    private final Meanings meanings;
    private final Map<UUID, KeptPoint> kept = new ConcurrentHashMap<>();

    HeardMeanings(MeaningRepository wordings, SuggestionSettings settings, Meanings meanings) {
        this.wordings = wordings;
        this.settings = settings;
        this.meanings = meanings;
    }

    /** What the model has made of a question or statement by now; null too where it is switched off. */
    public @Nullable Point of(UUID id) {
        var point = kept.get(id);
        return point == null || meanings.model().isEmpty() ? null : point.point();
    }

    /** Asks the model, which takes tens of milliseconds for a new text; null where it is switched off. */
    public @Nullable Point ask(String text) {
        return meanings.model().map(model -> model.of(text)).orElse(null);
    }

    @Override
    public List<NewWording> unknown(String model, int limit) {
        var all = wordings.compared(settings.newest());
        kept.keySet().retainAll(all.stream().map(NewWording::id).collect(Collectors.toSet()));
        return all.stream()
                .filter(wording -> isNew(wording, kept.get(wording.id())))
                .limit(limit)
                .toList();
    }

    private static boolean isNew(NewWording wording, @Nullable KeptPoint known) {
        return known == null || !known.text().equals(wording.text());
    }

    @Override
    public void put(String model, Collection<KeptPoint> points) {
        points.forEach(point -> kept.put(point.id(), point));
    }
}
