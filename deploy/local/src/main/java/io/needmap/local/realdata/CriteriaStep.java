package io.needmap.local.realdata;

import io.needmap.local.loading.Arrival;
import io.needmap.local.loading.Resources.Transition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes each column of the call list a criterion, with the answers that occur in it as options. */
final class CriteriaStep {

    private static final List<Transition> ACTIVATE = List.of(new Transition("activate", "DRAFT"));
    private static final double WEIGHT = 1;

    private final RealLoad load;

    CriteriaStep(RealLoad load) {
        this.load = load;
    }

    /** The code of the criterion that a column is. */
    static String code(String column) {
        return column.toUpperCase(Locale.ROOT);
    }

    void run(Map<String, List<String>> options) {
        load.pool()
                .forEach(
                        "Criteria",
                        CallList.asked().stream()
                                .filter(one -> options.containsKey(one.key()))
                                .toList(),
                        one -> criterion(one, options.getOrDefault(one.key(), List.of())));
    }

    private void criterion(Heard asked, List<String> options) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", load.id("criterion", asked.key()));
        body.put("code", code(asked.key()));
        body.put("question", asked.key());
        body.put("why", Handbook.NOT_STATED);
        body.put("ifYes", Handbook.NOT_STATED);
        body.put("ifNo", Handbook.NOT_STATED);
        body.put("answerType", "CHOICE");
        body.put("options", options);
        body.put("desired", List.of());
        body.put("declaredWeight", WEIGHT);
        body.put("mustKnow", false);
        body.put("statementIds", List.of(load.id(asked)));
        var made = load.resources().create("criteria", body);
        Arrival.await(() -> load.resources().advance("criteria", made, ACTIVATE), "NO_REP_ASKED");
    }
}
