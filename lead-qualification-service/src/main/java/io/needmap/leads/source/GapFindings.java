package io.needmap.leads.source;

import static java.util.Comparator.comparingLong;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.criterion.Criteria;
import io.needmap.leads.criterion.CriterionStanding;
import io.needmap.leads.criterion.CriterionState;
import io.needmap.leads.power.CriterionPowerResponse;
import io.needmap.leads.power.PowerLabel;
import io.needmap.leads.power.PowerService;
import io.needmap.leads.power.ValuePower;
import io.needmap.leads.source.QuestionGapResponse.Finding;
import io.needmap.leads.source.SourceGapResponse.MissingOfSource;
import io.needmap.leads.source.SourceTallyRepository.Yield;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Holds waiting names against what Sales must know: by source, and by question. */
@ApplicationScoped
@Transactional
class GapFindings {

    private static final Comparator<QuestionGapResponse> ORDER = comparingLong(QuestionGapResponse::gainedByAsking)
            .reversed()
            .thenComparing(QuestionGapResponse::criterionCode);

    private final SourceTallies patterns;
    private final Criteria criteria;
    private final PowerService powers;
    private final Freshness freshness;
    private final double qualifiedFrom;

    GapFindings(
            SourceTallies patterns,
            Criteria criteria,
            PowerService powers,
            Freshness freshness,
            @ConfigProperty(name = "needmap.leads.qualification.completeness", defaultValue = "0.60")
                    double qualifiedFrom) {
        this.patterns = patterns;
        this.criteria = criteria;
        this.powers = powers;
        this.freshness = freshness;
        this.qualifiedFrom = qualifiedFrom;
    }

    AnalysisPage<SourceGapResponse> sources(@Nullable String pageToken, int limit) {
        var token = PageToken.parse(pageToken, 2);
        var rows = patterns.yieldsAfter(
                token == null ? null : token.whole(0), token == null ? null : token.text(1), limit);
        var active = criteria.active();
        var refused = patterns.refusedShares();
        var gains = new Gains(active, qualifiedFrom, refused);
        var waiting = patterns.waiting().stream().collect(groupingBy(Pattern::source));
        var page = Page.of(
                rows,
                limit,
                y -> new Object[] {y.names(), y.place()},
                y -> source(y, active, gains, refused, waiting.getOrDefault(y.source(), List.of())));
        return AnalysisPage.of(page, freshness.age());
    }

    private static SourceGapResponse source(
            Yield yield, List<AskedCriterion> active, Gains gains, RefusedShares refused, List<Pattern> own) {
        var missing = active.stream()
                .map(c -> new MissingOfSource(
                        c.id(),
                        c.code(),
                        Gains.without(c.id(), own),
                        refused.of(c, yield.source()),
                        gains.byAsking(c, own)))
                .filter(m -> m.names() > 0)
                .sorted(comparingLong(MissingOfSource::names).reversed().thenComparing(MissingOfSource::criterionCode))
                .toList();
        return new SourceGapResponse(
                yield.sourceType(),
                yield.sourceName(),
                yield.names(),
                yield.leads(),
                yield.won(),
                own.stream().mapToLong(Pattern::names).sum(),
                gains.ready(own),
                gains.refused(own),
                missing);
    }

    AnalysisPage<QuestionGapResponse> questions(@Nullable Finding finding, @Nullable String pageToken, int limit) {
        var token = PageToken.parse(pageToken, 2);
        var waiting = patterns.waiting();
        var refused = patterns.refusedShares();
        var gains = new Gains(criteria.active(), qualifiedFrom, refused);
        var worthSaying = powers.measured().stream()
                .filter(p -> isAsked(p) || isTelling(p))
                .collect(toMap(CriterionPowerResponse::criterionId, identity()));
        var found = criteria.all().stream()
                .filter(c -> c.state() == CriterionState.ACTIVE
                        || worthSaying.containsKey(c.asked().id()))
                .map(c -> question(c, worthSaying.get(c.asked().id()), gains, refused, waiting))
                .filter(q -> finding == null || q.finding() == finding)
                .sorted(ORDER)
                .filter(q -> token == null || isBehind(q, token.whole(0), token.text(1)))
                .limit(limit + 1L)
                .toList();
        var page = Page.of(found, limit, q -> new Object[] {q.gainedByAsking(), q.criterionCode()}, q -> q);
        return AnalysisPage.of(page, freshness.age());
    }

    private static boolean isBehind(QuestionGapResponse question, long gained, String code) {
        return question.gainedByAsking() < gained
                || (question.gainedByAsking() == gained
                        && question.criterionCode().compareTo(code) > 0);
    }

    /** Of answers in free words, and of dates, nobody can tell what they tell: then there is no power. */
    private static QuestionGapResponse question(
            CriterionStanding standing,
            @Nullable CriterionPowerResponse power,
            Gains gains,
            RefusedShares refused,
            List<Pattern> waiting) {
        var criterion = standing.asked();
        var id = criterion.id();
        boolean asked = standing.state() == CriterionState.ACTIVE;
        return new QuestionGapResponse(
                id,
                criterion.code(),
                standing.question(),
                standing.state().name(),
                power == null ? Finding.ASKED : finding(power),
                power == null ? PowerLabel.INSUFFICIENT : power.label(),
                Gains.without(id, waiting),
                refused.overall(criterion),
                gains.byAsking(criterion, waiting),
                asked ? gains.byDropping(id, waiting) : 0,
                power == null ? null : bestLift(power.values()));
    }

    private static @Nullable Double bestLift(List<ValuePower> values) {
        Double best = null;
        for (var value : values) {
            Double lift = value.lift();
            if (lift != null && (best == null || lift > best)) {
                best = lift;
            }
        }
        return best;
    }

    private static Finding finding(CriterionPowerResponse power) {
        if (!isAsked(power)) {
            return Finding.UNASKED_BUT_TELLING;
        }
        if (power.contradicted()) {
            return Finding.CONTRADICTED;
        }
        return power.label() == PowerLabel.NONE ? Finding.ASKED_BUT_FLAT : Finding.ASKED;
    }

    private static boolean isAsked(CriterionPowerResponse power) {
        return power.weight() != null;
    }

    private static boolean isTelling(CriterionPowerResponse power) {
        return power.label() == PowerLabel.MEDIUM || power.label() == PowerLabel.STRONG;
    }
}
