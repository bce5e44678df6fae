package io.needmap.similarity.kept;

import java.util.Collection;
import java.util.List;

/** Where a service keeps its wordings and what the model made of them; called in a transaction. */
public interface MeaningStore {

    /** Some of the things whose wording the model has not seen. */
    List<NewWording> unknown(String model, int limit);

    /** Keeps what the model made of wordings, in place of what it made of earlier ones. */
    void put(String model, Collection<KeptPoint> points);
}
