package io.needmap.local.sample;

import io.needmap.local.loading.Arrival;
import io.needmap.local.loading.Resources.Transition;
import java.util.LinkedHashMap;
import java.util.List;

/** The criteria, each with the statements that ask for it; active as soon as those have arrived. */
final class CriterionStep {

    private static final List<Transition> ACTIVATE = List.of(new Transition("activate", "DRAFT"));

    private final SampleLoad load;

    CriterionStep(SampleLoad load) {
        this.load = load;
    }

    void run() {
        load.pool().forEach("Criteria", load.content().criteria(), this::criterion);
    }

    private void criterion(CriterionScript criterion) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", load.id(SampleLoad.CRITERION, criterion.code()));
        body.put("code", criterion.code());
        body.put("question", criterion.question());
        body.put("why", criterion.why());
        body.put("ifYes", criterion.ifYes());
        body.put("ifNo", criterion.ifNo());
        body.put("answerType", criterion.answerType());
        body.put("options", criterion.options());
        body.put("desired", criterion.desired());
        body.put("declaredWeight", criterion.weight());
        body.put("mustKnow", criterion.mustKnow());
        body.put(
                "statementIds",
                load.study().statements().stream()
                        .filter(one -> criterion.code().equals(one.criterion()))
                        .map(SampleStatement::id)
                        .toList());
        var made = load.resources().create("criteria", body);
        Arrival.await(() -> load.resources().advance("criteria", made, ACTIVATE), "NO_REP_ASKED");
    }
}
