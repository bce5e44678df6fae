package io.needmap.leads.name;

import static java.util.stream.Collectors.toMap;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.leads.gap.GapTallies;
import io.needmap.leads.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Stores names that are taken back or get back what they said, with all that follows from it. */
@ApplicationScoped
class UndoWriter {

    private final NameRepository names;
    private final UndoRepository undo;
    private final AnswerRepository answers;
    private final AnswerSheets sheets;
    private final Suppressions suppressions;
    private final ComparisonRepository comparisons;
    private final CycleWithdrawal withdrawal;
    private final Cycles cycles;
    private final GapTallies tallies;
    private final Journal journal;
    private final Clock clock;

    UndoWriter(
            NameRepository names,
            UndoRepository undo,
            AnswerRepository answers,
            AnswerSheets sheets,
            Suppressions suppressions,
            ComparisonRepository comparisons,
            CycleWithdrawal withdrawal,
            Cycles cycles,
            GapTallies tallies,
            Journal journal,
            Clock clock) {
        this.names = names;
        this.undo = undo;
        this.answers = answers;
        this.sheets = sheets;
        this.suppressions = suppressions;
        this.comparisons = comparisons;
        this.withdrawal = withdrawal;
        this.cycles = cycles;
        this.tallies = tallies;
        this.journal = journal;
        this.clock = clock;
    }

    /** Empties names; who opted out is remembered, since nothing says who that was any more. */
    void withdraw(List<Name> made, CycleWithdrawal.Why why) {
        if (made.isEmpty()) {
            return;
        }
        var leadIds = made.stream().map(Name::leadId).toList();
        if (why == CycleWithdrawal.Why.LIST_UNDONE) {
            // The history must not say what nobody could find any more to erase it.
            undo.forgetHistory(made.stream().map(Name::id).toList());
        }
        var before = states(made.stream().map(Name::without).toList());
        withdrawal.end(leadIds, why);
        if (why == CycleWithdrawal.Why.LIST_UNDONE) {
            undo.deleteAnswers(leadIds);
        }
        suppressions.remember(made.stream()
                .filter(name -> name.fields().isOptedOut())
                .flatMap(name -> name.fields().traits().stream())
                .toList());
        var after = made.stream().map(Name::withdrawn).toList();
        names.update(after);
        undo.withdraw(after.stream().map(Name::id).toList(), clock.instant());
        comparisons.note(after.stream().map(Name::id).toList());
        journal(before, states(after));
    }

    /** Lists show the name again. */
    void show(UUID id) {
        undo.show(id);
    }

    void restore(List<Restoration> restored) {
        if (restored.isEmpty()) {
            return;
        }
        var before = states(names(restored.stream().map(r -> r.name().id()).toList()));
        names.update(restored.stream().map(Restoration::name).toList());
        for (var one : restored) {
            one.gone().forEach(criterion -> undo.deleteAnswer(one.name().leadId(), criterion));
            if (one.name().state().isOpen() && !one.gone().isEmpty()) {
                tallies.add(0, one.gone().stream().collect(toMap(Function.identity(), c -> -1L)));
            }
        }
        comparisons.note(restored.stream().map(r -> r.name().id()).toList());
        answers.upsert(restored.stream().flatMap(r -> r.answers().stream()).toList());
        journal(before, states(restored.stream().map(Restoration::name).toList()));
        cycles.answered(restored.stream()
                .filter(Restoration::touchesAnswers)
                .map(r -> r.name().leadId())
                .toList());
    }

    private List<Name> names(List<UUID> ids) {
        Map<UUID, Name> byId = undo.lock(ids).stream().collect(toMap(Name::id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }

    private List<NameResponse> states(List<Name> of) {
        var known = sheets.coded(of.stream().map(Name::leadId).toList());
        return of.stream()
                .map(name -> NameResponse.of(name, known.getOrDefault(name.leadId(), List.of())))
                .toList();
    }

    private void journal(List<NameResponse> before, List<NameResponse> after) {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).version() > before.get(i).version()) {
                changes.add(Change.changed(NameEvents.CHANGED, after.get(i).id(), before.get(i), after.get(i))
                        .keeping(NameResponse.PERSONAL));
            }
        }
        journal.recordAll(changes);
    }
}
