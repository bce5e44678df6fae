package io.needmap.interview.question;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.interview.filter.Filter;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class QuestionService {

    private final QuestionRepository questions;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;

    QuestionService(
            QuestionRepository questions, Creations creations, Journal journal, History history, MergePatch patches) {
        this.questions = questions;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
    }

    Creation<QuestionResponse> create(QuestionRequest request, @Nullable String key) {
        return creations.once(
                "questions",
                key,
                request.id(),
                request,
                id -> questions.find(id).map(QuestionResponse::of),
                id -> insert(Question.create(id, request)));
    }

    private QuestionResponse insert(Question question) {
        questions.insert(question);
        var response = QuestionResponse.of(question);
        journal.record(Change.created(QuestionEvents.CHANGED, question.id(), response));
        return response;
    }

    QuestionResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        return change(id, ifMatch, question -> {
            var request = QuestionResponse.of(question).toRequest();
            return question.change(patches.apply(request, patch, QuestionRequest.class));
        });
    }

    QuestionResponse activate(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, Question::activate);
    }

    QuestionResponse retire(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, Question::retire);
    }

    QuestionResponse neverAsk(UUID id, NeverAskRequest request, @Nullable String ifMatch) {
        return change(id, ifMatch, question -> question.neverAsk(request));
    }

    private QuestionResponse change(UUID id, @Nullable String ifMatch, UnaryOperator<Question> behaviour) {
        var question = questions.getForChange(id);
        Etags.require(ifMatch, question.version());
        var changed = behaviour.apply(question);
        questions.update(changed);
        var after = QuestionResponse.of(changed);
        journal.record(Change.changed(QuestionEvents.CHANGED, id, QuestionResponse.of(question), after));
        return after;
    }

    QuestionResponse get(UUID id) {
        return questions
                .find(id)
                .map(QuestionResponse::of)
                .orElseThrow(() -> ProblemException.notFound("question", id));
    }

    Page<QuestionResponse> list(
            @Nullable QuestionState state, @Nullable QuestionAudience audience, @Nullable String pageToken, int limit) {
        var filter = Filter.after("id", PageToken.afterId(pageToken))
                .equal("state", state)
                .equal("audience", audience);
        return Page.of(questions.page(filter, limit), limit, r -> new Object[] {r.id()}, QuestionResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
