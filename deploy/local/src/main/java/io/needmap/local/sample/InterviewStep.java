package io.needmap.local.sample;

import io.needmap.local.loading.Conversations;
import io.needmap.local.loading.Conversations.Conversation;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.Predicate;

/** The interviews and what was said in them. */
final class InterviewStep {

    private final SampleLoad load;
    private final Conversations conversations;

    InterviewStep(SampleLoad load) {
        this.load = load;
        this.conversations = new Conversations(load.resources());
    }

    void run() {
        var interviews = load.study().interviews();
        load.pool().forEach("Interviews", interviews, this::open);
        record("Statements", one -> one.ofStatement() == null);
        record("Goals", one -> one.ofStatement() != null);
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

    private void record(String task, Predicate<SampleStatement> which) {
        load.pool()
                .forEach(task, load.study().statements().stream().filter(which).toList(), this::record);
    }

    private void record(SampleStatement statement) {
        var fields = new LinkedHashMap<>(statement.fields());
        if (statement.ofStatement() != null) {
            fields.put("ofStatementId", statement.ofStatement());
        }
        if (statement.competitor() != null) {
            fields.put("competitorId", load.id(SampleLoad.COMPETITOR, statement.competitor()));
        }
        conversations.record(id(statement.interview()), statement.id(), statement.kind(), fields);
    }

    private UUID id(PlannedInterview interview) {
        return load.id(SampleLoad.INTERVIEW, interview.key());
    }
}
