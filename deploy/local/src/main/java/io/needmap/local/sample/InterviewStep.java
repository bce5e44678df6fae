package io.needmap.local.sample;

import io.needmap.local.loading.Resources.Transition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** The interviews from the first to the last word: opened, filled with statements, completed. */
final class InterviewStep {

    private static final List<Transition> START = List.of(new Transition("start", "PLANNED"));
    private static final List<Transition> COMPLETE = List.of(new Transition("complete", "IN_PROGRESS"));

    private final SampleLoad load;

    InterviewStep(SampleLoad load) {
        this.load = load;
    }

    void run() {
        var study = load.study();
        load.pool().forEach("Interviews", study.interviews(), this::open);
        load.pool()
                .forEach(
                        "Statements",
                        study.statements().stream()
                                .filter(one -> one.ofStatement() == null)
                                .toList(),
                        this::record);
        load.pool()
                .forEach(
                        "Goals",
                        study.statements().stream()
                                .filter(one -> one.ofStatement() != null)
                                .toList(),
                        this::record);
        load.pool().forEach("Interviews completed", study.interviews(), this::complete);
    }

    private void open(PlannedInterview interview) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id(interview));
        body.put("guideId", load.id(SampleLoad.GUIDE, interview.guide()));
        body.put("repId", load.id(interview.person()));
        body.put("channel", interview.channel());
        body.put("conductedAt", interview.conductedAt());
        body.put("interviewer", interview.interviewer());
        body.put(
                "transitions",
                interview.sheets().stream()
                        .map(sheet -> load.content().sheets().get(sheet).transition())
                        .toList());
        if (interview.calls() > 0) {
            body.put("calls", interview.calls());
        }
        load.resources().advance("interviews", load.resources().create("interviews", body), START);
    }

    private void record(SampleStatement statement) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", statement.id());
        body.put("kind", statement.kind());
        body.putAll(statement.fields());
        if (statement.ofStatement() != null) {
            body.put("ofStatementId", statement.ofStatement());
        }
        if (statement.competitor() != null) {
            body.put("competitorId", load.id(SampleLoad.COMPETITOR, statement.competitor()));
        }
        load.resources().create("interviews/" + id(statement.interview()) + "/statements", body);
    }

    private void complete(PlannedInterview interview) {
        load.resources().advance("interviews", load.resources().get("interviews", id(interview)), COMPLETE);
    }

    private UUID id(PlannedInterview interview) {
        return load.id(SampleLoad.INTERVIEW, interview.key());
    }
}
