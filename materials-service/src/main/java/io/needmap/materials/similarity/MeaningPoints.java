package io.needmap.materials.similarity;

import io.needmap.materials.similarity.MeaningRepository.Known;
import io.needmap.similarity.Meaning;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/**
 * Asks the model about new and changed materials and activities, beside the requests; until it has answered, they are
 * compared by their words.
 */
@ApplicationScoped
class MeaningPoints {

    private static final int BATCH = 50;

    private final Meanings meanings;
    private final MeaningRepository points;

    MeaningPoints(Meanings meanings, MeaningRepository points) {
        this.meanings = meanings;
        this.points = points;
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepUp() {
        meanings.model().ifPresent(model -> {
            boolean more = true;
            while (more) {
                more = keepUp(model) == BATCH;
            }
        });
    }

    /** The model takes its time outside a transaction. */
    int keepUp(Meaning model) {
        var unknown = QuarkusTransaction.requiringNew().call(() -> points.unknown(model.model(), BATCH));
        List<Known> known = unknown.stream()
                .map(wording -> new Known(
                        wording.id(),
                        wording.text(),
                        Arrays.toString(model.of(wording.text()).coordinates())
                                .replace('[', '{')
                                .replace(']', '}')))
                .toList();
        if (!known.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> points.put(model.model(), known));
        }
        return known.size();
    }
}
