package io.needmap.leads.score;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.needmap.leads.criterion.AskedCriterion;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that scores and probabilities are computed from: the same answers and the same content give the same result.
 *
 * @param learner how probabilities are come by
 * @param demoted what was worse than the base rate, and is not used
 * @param damping λ
 * @param all the model of all leads
 * @param segments those of segments with enough outcomes of their own
 * @param quality of everything that has foretold anything
 */
record ModelContent(
        Basis basis,
        Learner learner,
        List<Learner> demoted,
        double damping,
        SegmentModel all,
        List<SegmentModel> segments,
        List<Quality> quality) {

    /** The model for leads of this segment. */
    @JsonIgnore
    SegmentModel of(@Nullable String segment) {
        return segments.stream()
                .filter(s -> s.segment() != null && s.segment().equals(segment))
                .findFirst()
                .orElse(all);
    }

    /** The model that a learner uses for leads of this segment: parts are fitted to all leads. */
    SegmentModel of(@Nullable String segment, Learner by) {
        return by == Learner.FITTED ? all : of(segment);
    }

    /** The logit that a learner begins with. */
    static double base(SegmentModel model, Learner by) {
        return by == Learner.FITTED && model.fittedBase() != null ? model.fittedBase() : model.base();
    }

    /** The probability by one learner, or null when it has nothing to tell. */
    @Nullable
    Double probability(Learner by, Map<UUID, String> answers, @Nullable String segment) {
        var model = of(segment, by);
        if (by == Learner.FITTED && model.fittedBase() == null) {
            return null;
        }
        double logit = base(model, by);
        for (var criterion : model.criteria()) {
            logit += part(by, criterion, answers.get(criterion.asked().id()));
        }
        return Logit.probability(logit);
    }

    /**
     * What a question weighs in a score. A demoted model falls back on what Sales declares, but for a question that outcomes
     * contradict: that one weighs nothing either way.
     */
    double weight(ModelCriterion criterion) {
        return basis == Basis.DECLARED && !criterion.contradicted() ? criterion.declaredShare() : criterion.weight();
    }

    /** What an answer adds to the logit. */
    double part(Learner by, ModelCriterion criterion, @Nullable String value) {
        int place = value == null ? -1 : criterion.place(value);
        if (place < 0 || by == Learner.BASE_RATE) {
            return 0;
        }
        var answer = criterion.answers().get(place);
        double evidence = damping * answer.weightOfEvidence();
        return by == Learner.FITTED && answer.fitted() != null ? answer.fitted() : evidence;
    }

    /** What is asked, as the model was told. */
    @JsonIgnore
    List<AskedCriterion> asked() {
        return all.criteria().stream().map(ModelCriterion::asked).toList();
    }
}
