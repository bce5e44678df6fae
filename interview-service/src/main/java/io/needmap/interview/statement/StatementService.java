package io.needmap.interview.statement;

import io.needmap.interview.interview.InterviewChanged;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class StatementService {

    private final StatementRepository statements;
    private final Creations creations;
    private final Journal journal;
    private final Clock clock;

    StatementService(StatementRepository statements, Creations creations, Journal journal, Clock clock) {
        this.statements = statements;
        this.creations = creations;
        this.journal = journal;
        this.clock = clock;
    }

    Creation<StatementResponse> add(UUID interviewId, StatementRequest request, @Nullable String key) {
        return creations.once(
                "statements",
                key,
                request.id(),
                List.of(interviewId, request),
                id -> statements.find(id).map(StatementResponse::of),
                id -> insert(id, interviewId, request));
    }

    private StatementResponse insert(UUID id, UUID interviewId, StatementRequest request) {
        var conversation = statements.conversation(interviewId, request);
        var statement = Statement.heard(id, conversation, request, clock.instant(), null);
        statements.insert(statement);
        var response = StatementResponse.of(statement);
        journal.record(Change.created(StatementEvents.RECORDED, id, response));
        return response;
    }

    /** What an interview lends to its statements has changed: they take it over and tell it again. */
    void follow(@Observes InterviewChanged interview) {
        var changes = statements.follow(interview).stream()
                .map(before -> Change.changed(
                        StatementEvents.CORRECTED,
                        before.id(),
                        StatementResponse.of(before),
                        StatementResponse.of(before.in(interview))))
                .toList();
        journal.recordAll(changes);
    }
}
