package io.needmap.leads.lead;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.leads.gap.GapTallies;
import io.needmap.leads.name.CycleOpening;
import io.needmap.leads.name.Cycles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Leads follow their names: a new name opens one, an answer enriches it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class LeadCycles implements Cycles {

    private final LeadRepository leads;
    private final SpellRepository spells;
    private final LeadContexts contexts;
    private final GapTallies tallies;
    private final Journal journal;
    private final Clock clock;

    LeadCycles(
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
    public void open(List<CycleOpening> openings) {
        var opened = openings.stream().map(Lead::open).toList();
        leads.insert(opened);
        tallies.add(opened.size(), Map.of());
        var answered = new HashSet<UUID>();
        openings.stream()
                .filter(CycleOpening::answered)
                .map(CycleOpening::leadId)
                .forEach(answered::add);
        var told = contexts.of(opened, answered);
        var changes = new ArrayList<Change>(opened.size());
        for (int i = 0; i < told.size(); i++) {
            var made = Change.created(LeadEvents.OPENED, told.get(i).id(), new ToldLead(told.get(i)));
            changes.add(openings.get(i).listed() ? made.withoutLine() : made);
        }
        journal.recordAll(changes);
    }

    @Override
    public void answered(Collection<UUID> leadIds) {
        var before = leads.getAllForChange(leadIds);
        var after = before.stream().map(lead -> lead.answered(clock.instant())).toList();
        leads.update(after);
        spells.note(before, after);
        var toldBefore = contexts.of(before);
        var toldAfter = contexts.of(after);
        var changes = new ArrayList<Change>(after.size());
        for (int i = 0; i < after.size(); i++) {
            var lead = after.get(i);
            changes.add(Change.changed(
                    LeadEvents.of(lead.state()),
                    lead.id(),
                    new ToldLead(toldBefore.get(i)),
                    new ToldLead(toldAfter.get(i))));
        }
        journal.recordAll(changes);
    }
}
