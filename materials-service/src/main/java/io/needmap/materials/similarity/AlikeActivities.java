package io.needmap.materials.similarity;

import io.needmap.materials.similarity.MeaningRepository.Worded;
import io.needmap.similarity.Likeness;
import io.needmap.similarity.Point;
import io.needmap.similarity.Similarity;
import io.needmap.similarity.TextSimilarity;
import io.needmap.similarity.Wording;
import io.needmap.similarity.kept.Meanings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The activities that a material is about. The index is this process's own; before it is used it takes in the activities
 * whose wording, or what the model made of it, is not the one that it has.
 */
@ApplicationScoped
public class AlikeActivities {

    /** What a material {@code m} says of itself: as much of it as is compared. */
    public static final String MATERIAL_TEXT = "m.title || ' ' || left(m.description, 2000)";

    private final MeaningRepository wordings;
    private final Meanings meanings;
    private final Similarity similarity = new TextSimilarity();
    private final Map<UUID, Worded> indexed = new HashMap<>();

    AlikeActivities(MeaningRepository wordings, Meanings meanings) {
        this.wordings = wordings;
        this.meanings = meanings;
    }

    /**
     * The activities that each of the materials is most about, the best first.
     *
     * @param texts what the materials say of themselves
     */
    public Map<UUID, List<Likeness>> of(Map<UUID, String> texts, int most) {
        refresh();
        var points = points(texts.keySet());
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> similarity.closest(text.getValue(), Point.of(points.get(text.getKey())), most)));
    }

    private synchronized void refresh() {
        var now = wordings.activities(meanings.name()).stream()
                .collect(Collectors.toMap(Worded::id, activity -> activity));
        var gone = indexed.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        gone.forEach(similarity::remove);
        gone.forEach(indexed::remove);
        var changed = now.values().stream()
                .filter(activity -> !activity.equals(indexed.get(activity.id())))
                .toList();
        var points =
                points(changed.stream().filter(Worded::known).map(Worded::id).toList());
        changed.forEach(activity -> {
            var point = Point.of(points.get(activity.id()));
            similarity.put(activity.id(), new Wording(activity.text(), List.of(), point));
            indexed.put(activity.id(), activity);
        });
    }

    private Map<UUID, List<Float>> points(Collection<UUID> ids) {
        return meanings.model().isEmpty() || ids.isEmpty() ? Map.of() : wordings.points(meanings.name(), ids);
    }
}
