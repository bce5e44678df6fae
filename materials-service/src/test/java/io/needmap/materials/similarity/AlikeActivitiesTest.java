package io.needmap.materials.similarity;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.material;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.similarity.Likeness;
import io.needmap.similarity.Meaning;
import io.needmap.similarity.Point;
import io.needmap.similarity.kept.MeaningPoints;
import io.needmap.similarity.kept.MeaningSettings;
import io.needmap.similarity.kept.Meanings;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AlikeActivitiesTest {

    private static final String MODEL = "bge-small-en-v1.5-q";

    private record Settings(boolean meaning, Duration every) implements MeaningSettings {}

    /** Finds that texts of the two ids mean the same, and remembers what it was asked about. */
    private record Drinks(String model, UUID one, String other, Set<String> asked) implements Meaning {

        Drinks(UUID one, String other) {
            this(MODEL, one, other, ConcurrentHashMap.newKeySet());
        }

        @Override
        public Point of(String text) {
            asked.add(text);
            boolean drink = text.contains(one.toString()) || text.contains(other);
            return drink ? new Point(new float[] {1, 0}) : new Point(new float[] {0, 1});
        }
    }

    @Inject
    FieldEvents field;

    @Inject
    MeaningPoints points;

    @Inject
    MeaningRepository wordings;

    @Inject
    Meanings meanings;

    @Test
    void byWordsAloneUntilItIsSwitchedOn() {
        assertThat(meanings.model()).isEmpty();
        UUID activity = known();
        var alike = new AlikeActivities(wordings, meanings);
        var found = alike.of(Map.of(Ids.next(), "Sheet for " + activity), 1);
        assertThat(found.values())
                .allSatisfy(likes -> assertThat(likes)
                        .singleElement()
                        .satisfies(like -> assertThat(like.id()).isEqualTo(activity))
                        .satisfies(like -> assertThat(like.meaning()).isZero()));
        assertThat(alike.of(Map.of(activity, "qqqq"), 3).get(activity)).isEmpty();
        field.apply(activity(activity, 2, "NOT_RELEVANT", "NO"));
        assertThat(alike.of(Map.of(activity, activity.toString()), 3).get(activity))
                .extracting(Likeness::id)
                .doesNotContain(activity);
    }

    @Test
    void byMeaningTooWhereAModelHasSeenBoth() {
        UUID activity = known();
        String title = "Espresso " + Ids.next();
        UUID material = UUID.fromString(createMaterial(material(title)));
        var alike = new AlikeActivities(wordings, new Meanings(new Settings(true, Duration.ZERO)));
        var texts = Map.of(material, "zzzz");
        assertThat(alike.of(texts, 3).get(material)).as("not seen yet").isEmpty();
        var model = new Drinks(activity, title);
        keepUp(model);
        assertThat(model.asked()).contains("Activity " + activity).anyMatch(text -> text.startsWith(title));
        assertThat(alike.of(texts, 1).get(material)).containsExactly(new Likeness(activity, .5, 1, List.of()));
        var again = new Drinks(activity, title);
        keepUp(again);
        assertThat(again.asked()).as("each wording is looked at once").doesNotContain("Activity " + activity);
    }

    private UUID known() {
        UUID id = Ids.next();
        field.apply(activity(id, 1, "RELEVANT", "YES"));
        return id;
    }

    private void keepUp(Meaning model) {
        points.keepUp(model);
    }
}
