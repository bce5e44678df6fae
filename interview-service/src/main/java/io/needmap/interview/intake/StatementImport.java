package io.needmap.interview.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.interview.interview.HeldInterview;
import io.needmap.interview.interview.InterviewIntake;
import io.needmap.interview.reading.RowReading;
import io.needmap.interview.statement.PreparedStatement;
import io.needmap.interview.statement.StatementDraft;
import io.needmap.interview.statement.StatementIntake;
import io.needmap.kit.importing.ImportKind;
import io.needmap.kit.importing.ImportRow;
import io.needmap.kit.importing.ImportRun;
import io.needmap.kit.importing.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Takes statements from a file, with the interviews in which they were made. */
@ApplicationScoped
class StatementImport implements ImportKind {

    static final String NAME = "statement-imports";
    static final String CREATED = "CREATED";
    static final String UNCHANGED = "UNCHANGED";

    private final Conversations conversations;
    private final InterviewIntake interviews;
    private final StatementIntake statements;
    private final RowReading reading;

    StatementImport(
            Conversations conversations, InterviewIntake interviews, StatementIntake statements, RowReading reading) {
        this.conversations = conversations;
        this.interviews = interviews;
        this.statements = statements;
        this.reading = reading;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> outcomes() {
        var outcomes = new LinkedHashMap<String, String>();
        outcomes.put(CREATED, "created");
        outcomes.put(UNCHANGED, "unchanged");
        return outcomes;
    }

    /** A handful of statements of SQL for all rows together, however many there are. */
    @Override
    public List<RowOutcome> apply(ImportRun run, List<ImportRow> rows) {
        var outcomes = new ArrayList<RowOutcome>(rows.size());
        for (var wave : waves(rows)) {
            outcomes.addAll(applyTogether(run, wave));
        }
        return outcomes;
    }

    /**
     * Rows that have to find what other rows make come after them: goals after the activities that they belong to, and a
     * row after the one with the same id.
     */
    private static Collection<List<ImportRow>> waves(List<ImportRow> rows) {
        var waves = new TreeMap<Integer, List<ImportRow>>();
        var seen = new HashMap<String, Integer>();
        for (var row : rows) {
            int wave = row.json().path("kind").asText().equals("GOAL") ? 1 : 0;
            var keys = Stream.of("id", "externalId")
                    .filter(row.json()::has)
                    .map(field -> field + " " + row.json().get(field).asText())
                    .toList();
            for (String key : keys) {
                wave = Math.max(wave, seen.getOrDefault(key, -1) + 1);
            }
            for (String key : keys) {
                seen.put(key, wave);
            }
            waves.computeIfAbsent(wave, n -> new ArrayList<>()).add(row);
        }
        return waves.values();
    }

    private List<RowOutcome> applyTogether(ImportRun run, List<ImportRow> rows) {
        var outcomes = new Outcomes(rows);
        var contents = new LinkedHashMap<Long, ObjectNode>();
        rows.forEach(row -> contents.put(row.number(), row.json()));
        var fields = outcomes.take(contents, json -> reading.read(json, IntakeRow.class));
        var held = conversations.of(fields, outcomes, run.createdBy());
        var drafts = held.entrySet().stream()
                .map(row -> draft(row.getKey(), row.getValue(), contents))
                .toList();
        var prepared = statements.prepare(drafts);
        prepared.forEach(one -> decide(one, outcomes));
        interviews.store(prepared.stream()
                .filter(PreparedStatement::isNew)
                .map(one -> one.draft().interview())
                .distinct()
                .toList());
        statements.store(prepared);
        return outcomes.decided();
    }

    private static StatementDraft draft(long number, HeldInterview interview, Map<Long, ObjectNode> contents) {
        var content = Objects.requireNonNull(contents.get(number)).deepCopy();
        content.remove(IntakeRow.FIELDS);
        content.remove(IntakeRow.TOLD_ANYWAY);
        return new StatementDraft(number, interview, content);
    }

    private static void decide(PreparedStatement prepared, Outcomes outcomes) {
        long number = prepared.draft().number();
        if (prepared.problem() != null) {
            outcomes.failed(number, prepared.problem());
        } else if (prepared.isNew()) {
            outcomes.created(number, prepared.statementId());
        } else {
            outcomes.unchanged(number, Objects.requireNonNull(prepared.rule()), prepared.statementId());
        }
    }
}
