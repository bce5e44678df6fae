package io.needmap.materials.similarity;

import io.needmap.similarity.Meaning;
import io.needmap.similarity.SentenceModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The model of sentences, when it is switched on; it is loaded when it is first asked. */
@ApplicationScoped
class Meanings {

    private final Optional<Meaning> model;

    Meanings(MeaningSettings settings) {
        this.model = settings.meaning() ? Optional.of(new SentenceModel()) : Optional.empty();
    }

    /** Empty where proposals go by words alone. */
    Optional<Meaning> model() {
        return model;
    }

    /** The model whose points count; empty where none does. */
    String name() {
        return model.map(Meaning::model).orElse("");
    }
}
