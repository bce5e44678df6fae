package io.needmap.leads.score;

import io.needmap.leads.power.OutcomeTallies;
import io.needmap.leads.power.PowerSettings;
import io.needmap.leads.score.Score.Contribution;
import io.needmap.leads.score.Score.Probability;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scores leads by the model of the day, and lets it learn from their outcomes. */
@ApplicationScoped
@Transactional
public class Scoring {

    private static final String NOTE =
            "What is seen together, not what causes what: asking or changing an answer need not"
                    + " change the outcome.";

    private final ScoringModels models;
    private final LearntRepository learnt;
    private final OutcomeTallies tallies;
    private final ScoreSettings settings;
    private final PowerSettings power;

    Scoring(
            ScoringModels models,
            LearntRepository learnt,
            OutcomeTallies tallies,
            ScoreSettings settings,
            PowerSettings power) {
        this.models = models;
        this.learnt = learnt;
        this.tallies = tallies;
        this.settings = settings;
        this.power = power;
    }

    /** The segment of a name with these attributes. */
    public @Nullable String segment(@Nullable Map<String, String> attributes) {
        String segment = attributes == null
                ? null
                : attributes.entrySet().stream()
                        .filter(a -> a.getKey().equalsIgnoreCase(settings.segmentAttribute()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
        String stripped = segment == null ? "" : segment.strip();
        return stripped.isEmpty() || stripped.length() > 200 ? null : stripped;
    }

    /** Scores what is known of a lead. */
    public Score score(UUID leadId, Map<UUID, String> answers, @Nullable String segment, double completeness) {
        var model = models.current();
        var content = model.content();
        var used = content.of(segment);
        var contributions = contributions(content, used, answers);
        var score = contributions.isEmpty()
                ? null
                : contributions.stream().map(Contribution::contribution).reduce(Points.ZERO, java.math.BigDecimal::add);
        return new Score(
                leadId,
                score,
                score == null ? null : grade(score.doubleValue(), completeness),
                content.basis(),
                model.number(),
                model.id(),
                used.segment(),
                contributions,
                Probability.of(content, answers, segment, power.fewestOutcomes()),
                NOTE);
    }

    private List<Contribution> contributions(ModelContent content, SegmentModel model, Map<UUID, String> answers) {
        var counting = model.criteria().stream()
                .filter(c ->
                        c.asked().hasDesired() && answers.containsKey(c.asked().id()))
                .toList();
        double all = counting.stream().mapToDouble(content::weight).sum();
        if (all <= 0) {
            return List.of();
        }
        double[] exact = new double[counting.size()];
        for (int i = 0; i < exact.length; i++) {
            var criterion = counting.get(i);
            String value = answers.getOrDefault(criterion.asked().id(), "");
            exact[i] = 100 * content.weight(criterion) * criterion.asked().support(value) / all;
        }
        var points = Points.of(exact);
        var contributions = new ArrayList<Contribution>();
        for (int i = 0; i < exact.length; i++) {
            var criterion = counting.get(i);
            var asked = criterion.asked();
            String value = answers.getOrDefault(asked.id(), "");
            double weight = content.weight(criterion);
            contributions.add(new Contribution(
                    asked.id(),
                    asked.code(),
                    value,
                    asked.support(value),
                    weight,
                    weight / all,
                    points.get(i),
                    criterion.contradicted()));
        }
        return contributions;
    }

    private String grade(double score, double completeness) {
        String band = score >= settings.bandA() ? "A" : score >= settings.bandB() ? "B" : "C";
        int known = completeness >= settings.complete() ? 1 : completeness >= settings.sufficient() ? 2 : 3;
        return band + known;
    }

    /** Learns an outcome in the caller's transaction: first what would have been foretold is noted, then it counts. */
    public void learn(UUID leadId, Map<UUID, String> answers, @Nullable String segment, boolean won, Instant closedAt) {
        var content = models.current().content();
        boolean foretells =
                content.all().won() >= power.fewestOutcomes() && content.all().lost() >= power.fewestOutcomes();
        learnt.insert(
                leadId,
                won,
                closedAt,
                foretells ? content.probability(Learner.BASE_RATE, answers, segment) : null,
                foretells ? content.probability(Learner.EVIDENCE, answers, segment) : null,
                foretells ? content.probability(Learner.FITTED, answers, segment) : null);
        tallies.add(answers, segment, won);
    }
}
