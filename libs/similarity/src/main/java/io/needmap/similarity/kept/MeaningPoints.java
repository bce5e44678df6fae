package io.needmap.similarity.kept;

import io.needmap.similarity.Meaning;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Asks the model about new and changed wordings, beside the requests; until it has answered, they are compared by their
 * words.
 */
@ApplicationScoped
public class MeaningPoints {

    private static final int BATCH = 50;

    private final Meanings meanings;
    private final MeaningStore store;

    public MeaningPoints(Meanings meanings, MeaningStore store) {
        this.meanings = meanings;
        this.store = store;
    }

    @Scheduled(every = "{needmap.similarity.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void keepUp() {
        meanings.model().ifPresent(this::keepUp);
    }

    /** Until nothing is left. */
    public void keepUp(Meaning model) {
        int looked;
        do {
            looked = next(model);
        } while (looked == BATCH);
    }

    /** The model takes its time outside a transaction. */
    private int next(Meaning model) {
        var wordings = QuarkusTransaction.requiringNew().call(() -> store.unknown(model.model(), BATCH));
        if (!wordings.isEmpty()) {
            var points = wordings.stream()
                    .map(wording -> new KeptPoint(wording.id(), wording.text(), model.of(wording.text())))
                    .toList();
            QuarkusTransaction.requiringNew().run(() -> store.put(model.model(), points));
        }
        return wordings.size();
    }
}
