package io.needmap.local.sample;

import io.needmap.local.demo.Progress;
import io.needmap.local.loading.Conversations;
import io.needmap.local.loading.Conversations.Conversation;
import io.needmap.local.loading.RowFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The interviews and what was said in them. */
final class InterviewStep {

    private final SampleLoad load;
    private final Progress progress;
    private final Conversations conversations;

    InterviewStep(SampleLoad load, Progress progress) {
        this.load = load;
        this.progress = progress;
        this.conversations = new Conversations(load.resources());
    }

    void run() {
        var interviews = load.study().interviews();
        load.pool().forEach("Interviews", interviews, this::open);
        statements();
        load.pool().forEach("Interviews completed", interviews, one -> conversations.complete(id(one)));
    }

    private void open(PlannedInterview interview) {
        conversations.open(new Conversation(
                id(interview),
                load.id(SampleLoad.GUIDE, interview.guide()),
                load.id(interview.person()),
                interview.channel(),
                interview.conductedAt(),
                interview.interviewer(),
                interview.sheets().stream()
                        .map(sheet -> load.content().sheets().get(sheet).transition())
                        .toList(),
                interview.calls()));
    }

    /** Goals come after what they belong to. */
    private void statements() {
        var rows = Stream.concat(
                        load.study().statements().stream().filter(one -> one.ofStatement() == null),
                        load.study().statements().stream().filter(one -> one.ofStatement() != null))
                .map(this::row)
                .toList();
        var refused = new RowFile(load.api(), progress).load("Statements", "statement-imports", rows);
        refused.forEach((row, why) -> progress.note("Statement %s was refused: %s".formatted(rows.get(row), why)));
    }

    private Map<String, Object> row(SampleStatement statement) {
        var fields = new LinkedHashMap<>(statement.fields());
        if (statement.ofStatement() != null) {
            fields.put("ofStatementId", statement.ofStatement());
        }
        if (statement.competitor() != null) {
            fields.put("competitorId", load.id(SampleLoad.COMPETITOR, statement.competitor()));
        }
        return Conversations.row(id(statement.interview()), statement.id(), statement.kind(), fields);
    }

    private UUID id(PlannedInterview interview) {
        return load.id(SampleLoad.INTERVIEW, interview.key());
    }
}
