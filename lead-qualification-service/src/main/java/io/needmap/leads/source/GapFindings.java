package io.needmap.leads.source;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.criterion.Criteria;
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
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Holds waiting names against what Sales must know: by source, and by question. */
@ApplicationScoped
@Transactional
class GapFindings {

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
        var active = criteria.active();
        var gains = new Gains(active, qualifiedFrom);
        var waiting = patterns.waiting();
        return page(
                patterns.yields().stream()
                        .map(y -> source(y, active, gains, waiting))
                        .toList(),
                pageToken,
                limit);
    }

    private static SourceGapResponse source(
            Yield yield, List<AskedCriterion> active, Gains gains, List<Pattern> waiting) {
        var own = waiting.stream()
                .filter(p -> Objects.equals(p.sourceType(), yield.sourceType())
                        && Objects.equals(p.sourceName(), yield.sourceName()))
                .toList();
        var missing = active.stream()
                .map(c -> new MissingOfSource(c.id(), c.code(), Gains.without(c.id(), own), gains.byAsking(c, own)))
                .filter(m -> m.names() > 0)
                .sorted(Comparator.comparingLong(MissingOfSource::names)
                        .reversed()
                        .thenComparing(MissingOfSource::criterionCode))
                .toList();
        return new SourceGapResponse(
                yield.sourceType(),
                yield.sourceName(),
                yield.names(),
                yield.leads(),
                yield.won(),
                own.stream().mapToLong(Pattern::names).sum(),
                gains.ready(own),
                missing);
    }

    AnalysisPage<QuestionGapResponse> questions(@Nullable Finding finding, @Nullable String pageToken, int limit) {
        var gains = new Gains(criteria.active(), qualifiedFrom);
        var waiting = patterns.waiting();
        var worthSaying = powers.measured().stream()
                .filter(p -> isAsked(p) || isTelling(p))
                .collect(toMap(CriterionPowerResponse::criterionId, identity()));
        var found = criteria.byId(worthSaying.keySet()).stream()
                .map(c -> question(c, Objects.requireNonNull(worthSaying.get(c.id())), gains, waiting))
                .filter(q -> finding == null || q.finding() == finding)
                .sorted(Comparator.comparingLong(QuestionGapResponse::gainedByAsking)
                        .reversed()
                        .thenComparing(QuestionGapResponse::criterionCode))
                .toList();
        return page(found, pageToken, limit);
    }

    private static QuestionGapResponse question(
            AskedCriterion criterion, CriterionPowerResponse power, Gains gains, List<Pattern> waiting) {
        var id = criterion.id();
        return new QuestionGapResponse(
                id,
                power.criterionCode(),
                power.question(),
                power.state(),
                finding(power),
                power.label(),
                Gains.without(id, waiting),
                gains.byAsking(criterion, waiting),
                isAsked(power) ? gains.byDropping(id, waiting) : 0,
                bestLift(power.values()));
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

    /** There are never more of them than criteria or sources: a page is a part of the whole list. */
    private <T> AnalysisPage<T> page(List<T> all, @Nullable String pageToken, int limit) {
        var token = PageToken.parse(pageToken, 1);
        long shown = token == null ? 0 : token.whole(0);
        if (shown < 0) {
            throw new ProblemException(CommonProblem.MALFORMED_PAGE_TOKEN, "send the nextPageToken of the page before");
        }
        var rows = all.stream().skip(shown).limit(limit + 1L).toList();
        return AnalysisPage.of(Page.of(rows, limit, r -> new Object[] {shown + limit}, r -> r), freshness.age());
    }
}
