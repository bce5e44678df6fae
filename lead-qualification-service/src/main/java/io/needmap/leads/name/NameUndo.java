package io.needmap.leads.name;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.needmap.kit.event.EventJson;
import io.needmap.leads.name.NameTrace.NameLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Takes back what a list did to names: those that it made are emptied and their cycles ended, those that it changed get back
 * what they said before. Whatever somebody changed since stays, and so does every opt-out.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class NameUndo {

    private static final String EDITED = "EDITED_SINCE";

    private final UndoRepository undo;
    private final AnswerSheets sheets;
    private final UndoWriter writer;
    private final Duplicates duplicates;

    NameUndo(UndoRepository undo, AnswerSheets sheets, UndoWriter writer, Duplicates duplicates) {
        this.duplicates = duplicates;
        this.undo = undo;
        this.sheets = sheets;
        this.writer = writer;
    }

    /** One result a name, in the caller's transaction. */
    public List<UndoResult> undo(UUID listId, Collection<UUID> nameIds) {
        var names = undo.lock(nameIds);
        Map<UUID, List<NameLine>> lines =
                undo.lines(nameIds, listId).stream().collect(groupingBy(NameLine::aggregateId));
        var answers = sheets.coded(names.stream().map(Name::leadId).toList());
        var results = new ArrayList<UndoResult>();
        var withdrawn = new ArrayList<Name>();
        var restored = new ArrayList<Restoration>();
        for (var name : names) {
            var trace = NameTrace.of(lines.getOrDefault(name.id(), List.of()));
            if (name.erasedAt() != null) {
                results.add(UndoResult.kept(name.id(), "PERSON_ERASED"));
            } else if (listId.equals(name.nameListId())) {
                // Made by the list: every version since must be the list's own.
                boolean untouched = name.version() == trace.last() && trace.lines() == name.version() - 1;
                results.add(untouched ? UndoResult.reversed(name.id()) : UndoResult.kept(name.id(), EDITED));
                if (untouched) {
                    withdrawn.add(name);
                }
            } else if (trace.stands(
                    EventJson.tree(NameResponse.of(name, answers.getOrDefault(name.leadId(), List.of()))))) {
                restored.add(Restoration.of(name, trace));
            } else {
                results.add(UndoResult.kept(name.id(), EDITED));
            }
        }
        writer.withdraw(withdrawn, CycleWithdrawal.Why.LIST_UNDONE);
        results.addAll(restore(restored));
        return results;
    }

    /** The list is taken back: nothing of it is to be decided any more. */
    public void close(UUID listId) {
        duplicates.dropOpen(listId);
    }

    private List<UndoResult> restore(List<Restoration> restored) {
        var results = new ArrayList<UndoResult>();
        var possible = new ArrayList<Restoration>();
        var taken = taken(restored);
        for (var one : restored) {
            var name = one.name();
            if (taken.contains(name.fields().externalId())) {
                results.add(UndoResult.failed(name.id(), NameProblem.EXTERNAL_ID_TAKEN.name()));
            } else if (taken.contains(name.keys().email())) {
                results.add(UndoResult.failed(name.id(), NameProblem.EMAIL_TAKEN.name()));
            } else {
                possible.add(one);
                results.add(
                        one.optOutStands()
                                ? new UndoResult(name.id(), UndoOutcome.REVERSED, NameProblem.OPT_OUT_STANDS.name())
                                : UndoResult.reversed(name.id()));
            }
        }
        writer.restore(possible);
        return results;
    }

    private Set<String> taken(List<Restoration> restored) {
        var names = restored.stream().map(Restoration::name).toList();
        return new HashSet<>(undo.taken(
                names.stream().map(Name::id).toList(),
                names.stream()
                        .map(n -> n.fields().externalId())
                        .filter(Objects::nonNull)
                        .collect(toSet()),
                names.stream()
                        .map(n -> n.keys().email())
                        .filter(Objects::nonNull)
                        .collect(toSet())));
    }
}
