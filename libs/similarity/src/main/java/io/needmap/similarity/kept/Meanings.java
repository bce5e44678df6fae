package io.needmap.similarity.kept;

import io.needmap.similarity.Meaning;
import io.needmap.similarity.SentenceModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The model of sentences, when it is switched on; it is loaded when it is first asked. */
@ApplicationScoped
public class Meanings {

    private final Optional<Meaning> model;

    public Meanings(MeaningSettings settings) {
        this.model = settings.meaning() ? Optional.of(new SentenceModel()) : Optional.empty();
    }

    /** Empty where texts are compared by words alone. */
    public Optional<Meaning> model() {
        return model;
    }

    /** The model whose points count; empty where none does. */
    public String name() {
        return model.map(Meaning::model).orElse("");
    }
}
