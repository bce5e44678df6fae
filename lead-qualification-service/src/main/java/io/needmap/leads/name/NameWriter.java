package io.needmap.leads.name;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.leads.gap.GapTallies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Stores changed names with all that follows from it, with the same few statements for one name and for a thousand. */
@ApplicationScoped
class NameWriter {

    private final NameRepository names;
    private final AnswerRepository answers;
    private final AnswerSheets sheets;
    private final GapTallies tallies;
    private final Cycles cycles;
    private final Journal journal;
    private final ComparisonRepository comparisons;

    NameWriter(
            NameRepository names,
            AnswerRepository answers,
            AnswerSheets sheets,
            GapTallies tallies,
            Cycles cycles,
            Journal journal,
            ComparisonRepository comparisons) {
        this.names = names;
        this.answers = answers;
        this.sheets = sheets;
        this.tallies = tallies;
        this.cycles = cycles;
        this.journal = journal;
        this.comparisons = comparisons;
    }

    /** Writes in the caller's transaction; dossiers without a change are passed over. */
    void write(Collection<Dossier> dossiers) {
        var changed = dossiers.stream().filter(Dossier::hasChanged).toList();
        var known = changed.stream().filter(d -> !d.isNew()).toList();
        var fresh = changed.stream().filter(Dossier::isNew).toList();
        var before = states(known, true);
        // Updates come first: they may free an e-mail address that a new name has.
        if (!known.isEmpty()) {
            names.update(known.stream().map(Dossier::now).toList());
        }
        if (!fresh.isEmpty()) {
            names.insert(fresh.stream().map(Dossier::now).toList());
        }
        var given = changed.stream().flatMap(d -> d.given().values().stream()).toList();
        if (!given.isEmpty()) {
            answers.upsert(given);
            tallies.add(0, newlyAnswered(changed));
        }
        journal(known, fresh, before);
        follow(known, fresh);
        if (!changed.isEmpty()) {
            comparisons.note(changed.stream().map(d -> d.now().id()).toList());
        }
    }

    private void follow(List<Dossier> known, List<Dossier> fresh) {
        var answered = known.stream()
                .filter(d -> !d.given().isEmpty())
                .map(d -> d.now().leadId())
                .toList();
        if (!answered.isEmpty()) {
            cycles.answered(answered);
        }
        if (!fresh.isEmpty()) {
            cycles.open(fresh.stream().map(NameWriter::opening).toList());
        }
    }

    private void journal(List<Dossier> known, List<Dossier> fresh, List<NameResponse> before) {
        var changes = new ArrayList<Change>(known.size() + fresh.size());
        var after = states(known, false);
        for (int i = 0; i < known.size(); i++) {
            changes.add(Change.changed(NameEvents.CHANGED, known.get(i).now().id(), before.get(i), after.get(i))
                    .keeping(NameResponse.PERSONAL));
        }
        for (var dossier : fresh) {
            var made = Change.created(NameEvents.CHANGED, dossier.now().id(), ToldName.of(dossier.now()));
            changes.add(dossier.now().nameListId() == null ? made : made.withoutLine());
        }
        journal.recordAll(changes);
    }

    /** The names as they stand before or after the answers are stored, in the order of the dossiers. */
    private List<NameResponse> states(List<Dossier> known, boolean before) {
        var sheet = sheets.coded(known.stream().map(d -> d.now().leadId()).toList());
        return known.stream()
                .map(dossier -> before && dossier.before() != null ? dossier.before() : dossier.now())
                .map(name -> NameResponse.of(name, sheet.getOrDefault(name.leadId(), List.of())))
                .toList();
    }

    private static Map<UUID, Long> newlyAnswered(List<Dossier> changed) {
        var newly = new HashMap<UUID, Long>();
        for (var dossier : changed) {
            if (dossier.now().state().isOpen()) {
                dossier.given().keySet().stream()
                        .filter(dossier::isFirst)
                        .forEach(criterion -> newly.merge(criterion, 1L, Long::sum));
            }
        }
        return newly;
    }

    private static CycleOpening opening(Dossier dossier) {
        var name = dossier.now();
        return new CycleOpening(
                name.leadId(),
                name.id(),
                name.state(),
                name.createdAt(),
                name.nameListId() != null,
                !dossier.given().isEmpty());
    }
}
