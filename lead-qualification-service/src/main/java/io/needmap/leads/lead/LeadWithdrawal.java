package io.needmap.leads.lead;

import static java.util.stream.Collectors.toMap;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.leads.gap.GapTallies;
import io.needmap.leads.name.CycleWithdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Leads of names that are taken back, or that are somebody else, end disqualified. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class LeadWithdrawal implements CycleWithdrawal {

    private final LeadRepository leads;
    private final SpellRepository spells;
    private final LeadContexts contexts;
    private final GapTallies tallies;
    private final Journal journal;
    private final Clock clock;

    LeadWithdrawal(
            LeadRepository leads,
            SpellRepository spells,
            LeadContexts contexts,
            GapTallies tallies,
            Journal journal,
            Clock clock) {
        this.leads = leads;
        this.spells = spells;
        this.contexts = contexts;
        this.tallies = tallies;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void end(Collection<UUID> leadIds, Why why) {
        var before = leads.getAllForChange(leadIds).stream()
                .filter(lead -> lead.state().isOpen())
                .toList();
        if (before.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var reason = new Reason(why == Why.DUPLICATE ? ReasonCode.DUPLICATE : ReasonCode.LIST_UNDONE, null, List.of());
        var after = before.stream()
                .map(lead -> lead.after(LeadTransition.DISQUALIFY, reason, now, now))
                .toList();
        before.forEach(lead -> tallies.add(
                -1, contexts.answers(lead).keySet().stream().collect(toMap(Function.identity(), c -> -1L))));
        var toldBefore = contexts.of(before);
        leads.update(after);
        spells.note(before, after);
        var toldAfter = contexts.of(after);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < after.size(); i++) {
            changes.add(Change.changed(
                    LeadEvents.of(after.get(i).state()),
                    after.get(i).id(),
                    new ToldLead(toldBefore.get(i)),
                    new ToldLead(toldAfter.get(i))));
        }
        journal.recordAll(changes);
    }
}
