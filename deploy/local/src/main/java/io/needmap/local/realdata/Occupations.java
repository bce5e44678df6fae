package io.needmap.local.realdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of sales occupations as a source: an occupation is the region, the job titles that practitioners report are its
 * reps, and its tasks are shared out among them in turn. Tasks under one detailed work activity are one activity.
 *
 * <p>The source rates no single task; a core task is by its definition important (taken as 4 of 5), a supplemental one
 * less so (2 of 5). It names no stages.
 */
final class Occupations {

    private static final String DIR = "onet-sales/";
    static final String TASKS = DIR + "onet_sales_tasks.csv";
    static final String TITLES = DIR + "onet_reported_titles_sales.csv";
    static final String TERMS = DIR + "onet_dwa_reference.csv";
    private static final Map<String, Integer> IMPORTANCE = Map.of("Core", 4, "Supplemental", 2);
    private static final int ENOUGH = 2;

    private final DataFolder data;

    Occupations(DataFolder data) {
        this.data = data;
    }

    Field read() {
        var titles = data.lookUp(TITLES, ',', "onet_soc_code", "reported_job_title").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("onet_soc_code"),
                        Collectors.mapping(row -> row.get("reported_job_title"), Collectors.toList())));
        var rows = data.rows(TASKS, ',', "onet_soc_code", "task_id", "task");
        var groups = groups(rows);
        var turns = new LinkedHashMap<String, Integer>();
        var heard = new ArrayList<Heard>();
        for (var row : rows) {
            int turn = turns.merge(row.get("onet_soc_code"), 1, Integer::sum) - 1;
            heard.add(task(row, speaker(row, titles, turn), groups));
        }
        return new Field(List.copyOf(heard), List.copyOf(groups.values()));
    }

    private Map<String, Group> groups(List<SourceRow> rows) {
        var terms = terms();
        var sizes = rows.stream()
                .filter(row -> row.has("dwa_ids"))
                .collect(Collectors.groupingBy(Occupations::firstTerm, LinkedHashMap::new, Collectors.counting()));
        var groups = new LinkedHashMap<String, Group>();
        sizes.forEach((id, size) -> {
            var name = terms.get(id);
            if (size >= ENOUGH && name != null) {
                groups.put(id, new Group(id, name, StageHints.of(name)));
            }
        });
        return groups;
    }

    private Map<String, String> terms() {
        var terms = new LinkedHashMap<String, String>();
        data.lookUp(TERMS, ',', "dwa_id", "dwa_title")
                .forEach(row -> terms.put(row.get("dwa_id"), row.get("dwa_title")));
        return terms;
    }

    private static Heard task(SourceRow row, Speaker speaker, Map<String, Group> groups) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("quote", row.get("task"));
        fields.put("activity", Heard.shortened(row.get("task")));
        fields.put("transition", Step.NOT_STATED);
        fields.put("manner", "SECOND_HAND");
        var importance = IMPORTANCE.get(row.get("task_type"));
        if (importance != null) {
            fields.put("importance", importance);
        }
        @Nullable String group = groups.containsKey(firstTerm(row)) ? firstTerm(row) : null;
        return new Heard("ACTIVITY", row.get("task_id"), speaker, Step.NOT_STATED, group, row.ref(), fields);
    }

    private static Speaker speaker(SourceRow row, Map<String, List<String>> titles, int turn) {
        var soc = row.get("onet_soc_code");
        var known = titles.getOrDefault(soc, List.of(row.get("title")));
        return new Speaker(
                known.get(turn % known.size()), "FIELD", "SOC-" + soc.replace('.', '-'), "O*NET: " + row.get("title"));
    }

    private static String firstTerm(SourceRow row) {
        return row.get("dwa_ids").split("\\|", -1)[0];
    }
}
