package io.needmap.interview.interview;

import com.fasterxml.jackson.databind.node.TextNode;
import io.needmap.interview.rep.RepErased;
import io.needmap.kit.erasure.Remains;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.stream.Stream;

/** What an erasure leaves of the interviews: that they were held, with nobody. Planned ones are cancelled. */
@ApplicationScoped
class InterviewErasure {

    private static final String IMPORTED = "key:";

    private final InterviewRepository interviews;
    private final Remains remains;
    private final Journal journal;

    InterviewErasure(InterviewRepository interviews, Remains remains, Journal journal) {
        this.interviews = interviews;
        this.remains = remains;
        this.journal = journal;
    }

    /** Before the statements are erased: from here on nobody can add one. */
    @Transactional(TxType.MANDATORY)
    void erase(@Observes @Priority(10) RepErased rep) {
        var held = interviews.eraseOf(rep.repId());
        remains.forgetImports(held.stream().flatMap(InterviewErasure::named).toList());
        held.stream()
                .filter(interview -> interview.state() == InterviewState.PLANNED)
                .forEach(this::cancel);
    }

    /** How a row of a file names the interview when it does not name the rep. */
    private static Stream<String> named(Interview interview) {
        String key = interview.externalKey();
        var id = Stream.of(interview.id().toString());
        return key == null || !key.startsWith(IMPORTED)
                ? id
                : Stream.concat(
                        id,
                        Stream.of(TextNode.valueOf(key.substring(IMPORTED.length()))
                                .toString()));
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
