package io.needmap.leads.power;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.Journal;
import io.needmap.leads.proposal.CriterionProposalResponse;
import io.needmap.leads.proposal.Proposals;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells the other services when what a question tells, or what is proposed about it, has changed. */
@ApplicationScoped
class Assessments {

    private static final EventType ASSESSED = EventType.of("leads", "power", "power-assessed");

    private final PowerService powers;
    private final Proposals proposals;
    private final AssessedRepository assessed;
    private final Journal journal;
    private final Clock clock;

    Assessments(PowerService powers, Proposals proposals, AssessedRepository assessed, Journal journal, Clock clock) {
        this.powers = powers;
        this.proposals = proposals;
        this.assessed = assessed;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    @Scheduled(every = "{needmap.leads.tally-fold}", concurrentExecution = ConcurrentExecution.SKIP)
    void assess() {
        var told = assessed.told();
        var proposed = proposals.all().stream()
                .collect(Collectors.toMap(CriterionProposalResponse::criterionId, Function.identity()));
        for (var power : powers.measured()) {
            var before = told.get(power.criterionId());
            long version = before == null ? 1 : before.version() + 1;
            var after = PowerAssessed.of(power, proposed.get(power.criterionId()), version, clock.instant());
            if (before == null) {
                assessed.put(after);
                journal.record(Change.created(ASSESSED, after.id(), after).withoutLine());
            } else if (!before.saysTheSameAs(after)) {
                assessed.put(after);
                journal.record(Change.changed(ASSESSED, after.id(), before, after));
            }
        }
    }
}
