package io.needmap.interview.question;

import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** Takes questions that come with the program into the bank. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ReadyQuestions {

    private final QuestionRepository questions;
    private final Creations creations;
    private final Journal journal;

    ReadyQuestions(QuestionRepository questions, Creations creations, Journal journal) {
        this.questions = questions;
        this.creations = creations;
        this.journal = journal;
    }

    /** The ids of those that may be asked: made and activated when they are new, left out when somebody retired them. */
    public List<UUID> adopt(List<ReadyQuestion> ready) {
        ready.forEach(question -> creations.once(
                "questions",
                null,
                question.id(),
                question,
                id -> questions.find(id).map(QuestionResponse::of),
                id -> make(id, question)));
        var states = questions.states(ready.stream().map(ReadyQuestion::id).toList());
        return ready.stream()
                .map(ReadyQuestion::id)
                .filter(id -> states.get(id) == QuestionState.ACTIVE || states.get(id) == QuestionState.DRAFT)
                .toList();
    }

    private QuestionResponse make(UUID id, ReadyQuestion ready) {
        var draft = Question.create(id, ready.toRequest());
        questions.insert(draft);
        journal.record(Change.created(QuestionEvents.CHANGED, id, QuestionResponse.of(draft)));
        var active = draft.activate();
        questions.update(active);
        var response = QuestionResponse.of(active);
        journal.record(Change.changed(QuestionEvents.CHANGED, id, QuestionResponse.of(draft), response));
        return response;
    }
}
