package io.needmap.leads.score;

import io.needmap.leads.power.OutcomeTally;
import io.needmap.leads.score.LearntRepository.Learnt;
import io.needmap.leads.score.ModelCriterion.ModelAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Fits what is to be fitted to the latest outcomes, and demotes what foretold worse than the base rate. */
@ApplicationScoped
class ModelLearning {

    private final LearntRepository learnt;
    private final ScoreSettings settings;

    ModelLearning(LearntRepository learnt, ScoreSettings settings) {
        this.learnt = learnt;
        this.settings = settings;
    }

    /** The content of a new model. */
    ModelContent learn(ModelBuilder builder, OutcomeTally all) {
        var model = builder.model(null);
        long outcomes = all.won() + all.lost();
        double damping = settings.firstDamping();
        if (builder.suffices(all) && outcomes >= settings.dampingFrom()) {
            var latest = learnt.learnt(settings.fittedTo());
            var sample = sample(model, latest);
            damping = Fit.damping(model.base(), evidence(model, sample), sample.won());
            if (outcomes >= settings.fittedFrom()) {
                model = fitted(model, sample, damping);
            }
        }
        var quality = Stream.of(Learner.EVIDENCE, Learner.FITTED)
                .map(by -> Quality.of(by, learnt.foretold(by, settings.judgedBy())))
                .filter(q -> q.n() > 0)
                .toList();
        var demoted = quality.stream()
                .filter(q -> q.worseThanBaseRate(settings.judgedFrom()))
                .map(Quality::learner)
                .toList();
        var learner = builder.suffices(all) ? best(quality, demoted) : Learner.BASE_RATE;
        var segments = builder.segments().stream().map(builder::model).toList();
        return new ModelContent(basis(model, demoted), learner, demoted, damping, model, segments, quality);
    }

    private Learner best(List<Quality> quality, List<Learner> demoted) {
        var judged = quality.stream()
                .filter(q -> q.n() >= settings.judgedFrom() && !demoted.contains(q.learner()))
                .min(java.util.Comparator.comparingDouble(Quality::brier));
        if (judged.isPresent()) {
            return judged.get().learner();
        }
        return demoted.contains(Learner.EVIDENCE) ? Learner.BASE_RATE : Learner.EVIDENCE;
    }

    private Basis basis(SegmentModel model, List<Learner> demoted) {
        var outcomes =
                model.criteria().stream().mapToLong(ModelCriterion::outcomes).summaryStatistics();
        if (outcomes.getMax() <= 0 || demoted.contains(Learner.EVIDENCE)) {
            return Basis.DECLARED;
        }
        return outcomes.getMin() >= settings.observedFrom() ? Basis.OBSERVED : Basis.BLENDED;
    }

    /** For each question the place of each lead's answer. */
    static Fit.Sample sample(SegmentModel model, List<Learnt> latest) {
        int[][] places = new int[model.criteria().size()][latest.size()];
        boolean[] won = new boolean[latest.size()];
        for (int i = 0; i < won.length; i++) {
            won[i] = latest.get(i).won();
            for (int c = 0; c < places.length; c++) {
                var criterion = model.criteria().get(c);
                String value = latest.get(i).answers().get(criterion.asked().id());
                places[c][i] = value == null ? -1 : criterion.place(value);
            }
        }
        return new Fit.Sample(places, won);
    }

    static double[] evidence(SegmentModel model, Fit.Sample sample) {
        double[] evidence = new double[sample.size()];
        for (int c = 0; c < sample.places().length; c++) {
            for (int i = 0; i < evidence.length; i++) {
                int place = sample.places()[c][i];
                evidence[i] += place < 0
                        ? 0
                        : model.criteria().get(c).answers().get(place).weightOfEvidence();
            }
        }
        return evidence;
    }

    static SegmentModel fitted(SegmentModel model, Fit.Sample sample, double damping) {
        var start = model.criteria().stream()
                .map(c -> c.answers().stream()
                        .mapToDouble(a -> damping * a.weightOfEvidence())
                        .toArray())
                .toList();
        long wins = sample.wins();
        var fitted = Fit.parts(sample, SegmentModel.base(wins, sample.size() - wins), start);
        var criteria = new ArrayList<ModelCriterion>();
        for (int c = 0; c < model.criteria().size(); c++) {
            criteria.add(with(model.criteria().get(c), fitted.parts()[c]));
        }
        return new SegmentModel(model.segment(), model.won(), model.lost(), model.base(), fitted.base(), criteria);
    }

    private static ModelCriterion with(ModelCriterion criterion, double[] parts) {
        var answers = new ArrayList<ModelAnswer>();
        for (int v = 0; v < parts.length; v++) {
            var answer = criterion.answers().get(v);
            answers.add(new ModelAnswer(answer.value(), answer.weightOfEvidence(), parts[v]));
        }
        return new ModelCriterion(
                criterion.asked(),
                criterion.declaredShare(),
                criterion.observedShare(),
                criterion.weight(),
                criterion.outcomes(),
                criterion.from(),
                criterion.contradicted(),
                criterion.ranges(),
                answers);
    }
}
