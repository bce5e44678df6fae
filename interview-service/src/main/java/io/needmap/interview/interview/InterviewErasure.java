package io.needmap.interview.interview;

import io.needmap.interview.rep.RepErased;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** What an erasure leaves of the interviews: that they were held, with nobody. Planned ones are cancelled. */
@ApplicationScoped
class InterviewErasure {

    private final InterviewRepository interviews;
    private final Journal journal;

    InterviewErasure(InterviewRepository interviews, Journal journal) {
        this.interviews = interviews;
        this.journal = journal;
    }

    /** Before the statements are erased: from here on nobody can add one. */
    @Transactional(TxType.MANDATORY)
    void erase(@Observes @Priority(10) RepErased rep) {
        interviews.eraseOf(rep.repId()).stream()
                .filter(interview -> interview.state() == InterviewState.PLANNED)
                .forEach(this::cancel);
    }

    private void cancel(Interview interview) {
        var cancelled = interview.cancel();
        interviews.update(cancelled);
        journal.record(Change.changed(
                InterviewEvents.CANCELLED,
                interview.id(),
                InterviewResponse.of(interview),
                InterviewResponse.of(cancelled)));
    }
}
