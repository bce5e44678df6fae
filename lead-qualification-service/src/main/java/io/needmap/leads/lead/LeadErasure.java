package io.needmap.leads.lead;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.leads.gap.GapTallies;
import io.needmap.leads.name.CycleErasure;
import io.needmap.leads.name.CycleState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Leads of an erased person keep their reasons' codes and lose the notes, in which anything may stand. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class LeadErasure implements CycleErasure {

    private final LeadRepository leads;
    private final SpellRepository spells;
    private final LeadContexts contexts;
    private final GapTallies tallies;
    private final Journal journal;
    private final Clock clock;

    LeadErasure(
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
    public List<UUID> cyclesOf(UUID nameId) {
        return leads.ofNameForChange(nameId).stream().map(Lead::id).toList();
    }

    @Override
    public CycleState forget(UUID nameId, CycleState now) {
        var before =
                leads.ofNameForChange(nameId).stream().map(Lead::withoutNote).toList();
        var after = before.stream().map(lead -> lead.erased(clock.instant())).toList();
        before.stream().filter(lead -> lead.state().isOpen()).forEach(this::uncount);
        leads.update(after);
        spells.note(before, after);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < after.size(); i++) {
            var lead = after.get(i);
            changes.add(Change.changed(
                    LeadEvents.of(lead.state()),
                    lead.id(),
                    new ToldLead(contexts.of(before.get(i))),
                    new ToldLead(contexts.of(lead))));
        }
        journal.recordAll(changes);
        return now.isOpen() ? CycleState.DISQUALIFIED : now;
    }

    private void uncount(Lead lead) {
        tallies.add(
                -1, contexts.answers(lead).keySet().stream().collect(Collectors.toMap(Function.identity(), c -> -1L)));
    }
}
