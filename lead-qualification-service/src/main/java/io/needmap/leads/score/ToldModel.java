package io.needmap.leads.score;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A model in short, and the data of its event.
 *
 * @param number counts the models; scores name it
 * @param outcomes won and lost leads that it was built from
 * @param demoted what was worse than the base rate, and is not used
 * @param damping λ
 * @param segments the segments with a model of their own
 * @param quality how well outcomes were foretold before they were known, up to this model
 */
record ToldModel(
        UUID id,
        long version,
        long number,
        Instant builtAt,
        long outcomes,
        long won,
        long lost,
        Basis basis,
        Learner learner,
        List<Learner> demoted,
        double damping,
        List<String> segments,
        List<Quality> quality)
        implements Versioned {

    static ToldModel of(ScoringModel model) {
        var content = model.content();
        return new ToldModel(
                model.id(),
                model.version(),
                model.number(),
                model.builtAt(),
                model.outcomes(),
                content.all().won(),
                content.all().lost(),
                content.basis(),
                content.learner(),
                content.demoted(),
                content.damping(),
                content.segments().stream()
                        .map(s -> s.segment() == null ? "" : s.segment())
                        .toList(),
                content.quality());
    }
}
