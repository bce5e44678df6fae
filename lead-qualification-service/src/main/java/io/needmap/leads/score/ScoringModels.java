package io.needmap.leads.score;

import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.criterion.Criteria;
import io.needmap.leads.criterion.CriteriaChanged;
import io.needmap.leads.power.OutcomeTallies;
import io.needmap.leads.power.OutcomeTally;
import io.needmap.leads.power.PowerSettings;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes a new model when what is asked has changed, or when enough outcomes have come; aggregates stay in here. */
@ApplicationScoped
@Transactional
class ScoringModels {

    private final ScoringModelRepository models;
    private final ModelLearning learning;
    private final Criteria criteria;
    private final OutcomeTallies tallies;
    private final PowerSettings power;
    private final ScoreSettings settings;
    private final Journal journal;
    private final Clock clock;
    private volatile @Nullable ScoringModel latest;

    ScoringModels(
            ScoringModelRepository models,
            ModelLearning learning,
            Criteria criteria,
            OutcomeTallies tallies,
            PowerSettings power,
            ScoreSettings settings,
            Journal journal,
            Clock clock) {
        this.models = models;
        this.learning = learning;
        this.criteria = criteria;
        this.tallies = tallies;
        this.power = power;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /** The model that leads are scored by now. */
    ScoringModel current() {
        long number = models.latestNumber();
        if (number == 0) {
            return refresh();
        }
        var known = latest;
        if (known == null || known.number() != number) {
            known = models.latest().orElseThrow();
            latest = known;
        }
        return known;
    }

    void criteriaChanged(@Observes CriteriaChanged changed) {
        refresh();
    }

    @Scheduled(every = "{needmap.leads.tally-fold}", concurrentExecution = ConcurrentExecution.SKIP)
    void follow() {
        refresh();
    }

    /** Publishes a new model if there is anything new to tell. */
    ScoringModel refresh() {
        models.lock();
        var before = models.latest().orElse(null);
        var asked = criteria.active();
        var counted = tallies.bySegment();
        var all = counted.getOrDefault("", OutcomeTally.NONE);
        long outcomes = all.won() + all.lost();
        if (before != null && before.asked().equals(mark(asked)) && !grown(before.outcomes(), outcomes)) {
            return before;
        }
        var content = learning.learn(new ModelBuilder(asked, counted, power), all);
        long number = before == null ? 1 : before.number() + 1;
        var model = new ScoringModel(Ids.next(), number, clock.instant(), mark(asked), outcomes, content);
        models.insert(model);
        journal.record(Change.created(ScoringEvents.PUBLISHED, model.id(), ToldModel.of(model)));
        return model;
    }

    private boolean grown(long before, long now) {
        return now > before && now - before >= before * settings.growth();
    }

    private static String mark(List<AskedCriterion> asked) {
        return UUID.nameUUIDFromBytes(asked.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    ScoringModelResponse get(UUID id) {
        return models.find(id)
                .map(ScoringModelResponse::of)
                .orElseThrow(() -> ProblemException.notFound("scoring model", id));
    }

    Page<ToldModel> list(@Nullable String pageToken, int limit) {
        var token = PageToken.parse(pageToken, 1);
        var rows = models.pageBefore(token == null ? null : token.whole(0), limit);
        return Page.of(rows, limit, m -> new Object[] {m.number()}, ToldModel::of);
    }
}
