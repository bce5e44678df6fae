package io.needmap.interview.statement;

import io.needmap.interview.rep.RepErased;
import io.needmap.kit.erasure.Remains;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** What an erasure leaves of the statements: a row to be counted, and an event that takes the place of the words. */
@ApplicationScoped
class StatementErasure {

    private final StatementErasureRepository statements;
    private final Remains remains;
    private final Journal journal;

    StatementErasure(StatementErasureRepository statements, Remains remains, Journal journal) {
        this.statements = statements;
        this.remains = remains;
        this.journal = journal;
    }

    @Transactional(TxType.MANDATORY)
    void erase(@Observes @Priority(20) RepErased rep) {
        var erased = statements.eraseOf(rep.repId(), rep.at());
        remains.forgetChanges(erased.stream().map(ErasedStatement::id).toList());
        journal.recordAll(erased.stream()
                .map(statement -> Change.created(StatementEvents.ERASED, statement.id(), statement))
                .toList());
    }
}
