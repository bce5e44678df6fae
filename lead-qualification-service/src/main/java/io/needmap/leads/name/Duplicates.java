package io.needmap.leads.name;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps possible duplicates, and tells of each that is proposed, decided or dropped. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Duplicates {

    private final DuplicateRepository duplicates;
    private final Journal journal;

    Duplicates(DuplicateRepository duplicates, Journal journal) {
        this.duplicates = duplicates;
        this.journal = journal;
    }

    /** Proposes those that are not known; what was decided stays. */
    void propose(List<Duplicate> proposals) {
        if (proposals.isEmpty()) {
            return;
        }
        var fresh = duplicates.insert(proposals);
        journal.recordAll(proposals.stream()
                .filter(d -> fresh.contains(d.id()))
                .map(d -> Change.created(DuplicateEvents.PROPOSED, d.id(), ToldDuplicate.of(d)))
                .toList());
    }

    /** A person has decided, or has taken a decision back. */
    void decide(Duplicate before, Duplicate after) {
        duplicates.update(after);
        journal.record(
                Change.changed(DuplicateEvents.DECIDED, after.id(), ToldDuplicate.of(before), ToldDuplicate.of(after)));
    }

    /** Drops what says something of the name, or in which one of the texts stands. */
    void forget(UUID nameId, Collection<String> texts) {
        drop(duplicates.forget(nameId, texts));
    }

    /** Rows of a list that is taken back are nothing to decide about any more. */
    void dropOpen(UUID listId) {
        drop(duplicates.dropOpen(listId));
    }

    /** Two of whom one was emptied meanwhile are nothing to decide about any more. */
    void dropEmptied(Collection<UUID> names) {
        drop(duplicates.dropEmptied(names));
    }

    private void drop(List<Duplicate> gone) {
        journal.recordAll(gone.stream()
                .map(d -> Change.changed(
                        DuplicateEvents.DROPPED, d.id(), ToldDuplicate.of(d), ToldDuplicate.of(d.dropped())))
                .toList());
    }
}
