package io.needmap.interview.statement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.interview.reading.RowReading;
import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Statements that imports bring, checked by the same rules as single ones, stored batch by batch. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class StatementIntake {

    private final StatementRepository statements;
    private final ReferenceRepository references;
    private final RowReading reading;
    private final Journal journal;
    private final Clock clock;

    StatementIntake(
            StatementRepository statements,
            ReferenceRepository references,
            RowReading reading,
            Journal journal,
            Clock clock) {
        this.statements = statements;
        this.references = references;
        this.reading = reading;
        this.journal = journal;
        this.clock = clock;
    }

    /** Decides about each draft and stores nothing yet. */
    public List<PreparedStatement> prepare(List<StatementDraft> drafts) {
        var known = references.of(drafts);
        var now = clock.instant();
        return drafts.stream().map(draft -> prepare(draft, known, now)).toList();
    }

    private PreparedStatement prepare(StatementDraft draft, References known, Instant now) {
        try {
            String externalId = draft.text(StatementDraft.EXTERNAL_ID);
            var request = reading.read(resolved(draft, known), StatementRequest.class);
            var existing = externalId == null ? null : known.externalIds().get(externalId);
            if (existing != null) {
                return again(draft, existing, "EXTERNAL_ID", request);
            }
            var id = request.id() == null ? Ids.next() : request.id();
            var same = known.statements().get(id);
            if (same != null) {
                return again(draft, same, "ID", request);
            }
            var conversation = known.conversation(draft.interview(), request);
            var made = Statement.heard(id, conversation, request, now, externalId);
            return new PreparedStatement(draft, made, null, null, null);
        } catch (ProblemException e) {
            return new PreparedStatement(draft, null, null, null, e);
        }
    }

    /** A row that was loaded before changes nothing; one that says something else now needs a person. */
    private static PreparedStatement again(
            StatementDraft draft, References.KnownStatement existing, String rule, StatementRequest request) {
        if (!existing.content().equals(request.content())) {
            throw new ProblemException(
                    StatementProblem.EXTERNAL_ID_TAKEN,
                    "correct it with POST /api/v1/statements/%s/corrections".formatted(existing.id()));
        }
        return new PreparedStatement(draft, null, existing.id(), rule, null);
    }

    /** The fields of a statement, with ids in place of names. */
    private static ObjectNode resolved(StatementDraft draft, References known) {
        var content = draft.content().deepCopy();
        content.remove(List.of(StatementDraft.EXTERNAL_ID, StatementDraft.OF_EXTERNAL_ID, StatementDraft.COMPETITOR));
        String of = draft.text(StatementDraft.OF_EXTERNAL_ID);
        if (of != null) {
            var statement = known.externalIds().get(of);
            if (statement == null) {
                throw ProblemException.field(
                        CommonProblem.UNKNOWN_REFERENCE, "/ofExternalId", "no statement has this external id yet");
            }
            content.put("ofStatementId", statement.id().toString());
        }
        String competitor = draft.text(StatementDraft.COMPETITOR);
        if (competitor != null) {
            var id = known.competitorNames().get(competitor.toLowerCase(Locale.ROOT));
            if (id == null) {
                throw ProblemException.field(
                        CommonProblem.UNKNOWN_REFERENCE, "/competitor", "no competitor has this name or alias");
            }
            content.put("competitorId", id.toString());
        }
        return content;
    }

    /** Stores the new statements with one batch and journals them with two statements. */
    public void store(List<PreparedStatement> prepared) {
        var made = prepared.stream()
                .map(PreparedStatement::made)
                .filter(Objects::nonNull)
                .toList();
        statements.insertAll(made);
        journal.recordAll(made.stream()
                .map(s -> Change.created(StatementEvents.RECORDED, s.id(), StatementResponse.of(s)))
                .toList());
    }
}
