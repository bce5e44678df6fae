package io.needmap.local.realdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sales handbook as a source: a page speaks like a rep, its section is the region, its stages are the transitions.
 *
 * <p>Each list item is an activity statement, each objection and each qualification question a statement of its kind.
 * What a page does not say (ratings, goals, what an answer changes) stays empty or says so.
 */
final class Handbook {

    private static final String DIR = "sales-practice-gitlab/";
    static final String ACTIVITIES = DIR + "activities.csv";
    static final String OBJECTIONS = DIR + "objections.csv";
    static final String QUESTIONS = DIR + "questions.csv";
    static final String LINKS = DIR + "activity_material_links.csv";
    static final String NOT_STATED = "Not stated by the source";
    private static final int ENOUGH = 3;

    private final DataFolder data;

    Handbook(DataFolder data) {
        this.data = data;
    }

    Field read() {
        var rows = data.rows(ACTIVITIES, ',', "activity_id", "activity", "page");
        var groups = groups(rows);
        var nextStages = nextStages(rows);
        var heard = new ArrayList<Heard>();
        for (var row : rows) {
            heard.add(activity(row, nextStages, groups.containsKey(heading(row)) ? heading(row) : null));
        }
        for (var row : data.rows(OBJECTIONS, ',', "objection", "page")) {
            heard.add(objection(row));
        }
        for (var row : data.rows(QUESTIONS, ',', "question", "page")) {
            heard.add(question(row));
        }
        return new Field(List.copyOf(heard), List.copyOf(groups.values()));
    }

    /** The materials that the pages' authors linked from their activities. */
    List<Link> links() {
        return data.rows(LINKS, ',', "activity_id", "material_id").stream()
                .map(row -> new Link(row.get("activity_id"), row.get("material_id"), row.ref()))
                .toList();
    }

    /** A material linked from an activity, both by their ids in the source. */
    record Link(String activity, String material, RowRef row) {}

    /** Headings with enough items under them to be one activity with several ways to say it. */
    private static Map<String, Group> groups(List<SourceRow> rows) {
        var sizes = rows.stream()
                .filter(row -> row.has("heading_path"))
                .collect(Collectors.groupingBy(Handbook::heading, LinkedHashMap::new, Collectors.toList()));
        var groups = new LinkedHashMap<String, Group>();
        sizes.forEach((heading, items) -> {
            if (items.size() >= ENOUGH) {
                var first = items.get(0);
                var hint = first.get("stage") + " " + first.get("phase") + " " + heading;
                groups.put(heading, new Group(heading, name(heading), StageHints.of(hint)));
            }
        });
        return groups;
    }

    /** The stages of each page in their order there: what follows a stage is where its activities lead. */
    private static Map<String, List<String>> nextStages(List<SourceRow> rows) {
        return rows.stream()
                .filter(row -> row.has("stage"))
                .collect(Collectors.groupingBy(
                        row -> row.get("page"),
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        row -> row.get("stage"), Collectors.toCollection(LinkedHashSet::new)),
                                List::copyOf)));
    }

    private static Heard activity(SourceRow row, Map<String, List<String>> stages, @Nullable String group) {
        var step = step(row, stages.getOrDefault(row.get("page"), List.of()));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("quote", row.get("activity"));
        fields.put("activity", Heard.shortened(row.get("activity")));
        fields.put("transition", step);
        fields.put("manner", "SECOND_HAND");
        return new Heard("ACTIVITY", row.get("activity_id"), speaker(row), step, group, row.ref(), fields);
    }

    private static Step step(SourceRow row, List<String> stages) {
        int at = stages.indexOf(row.get("stage"));
        if (at >= 0) {
            return new Step(stages.get(at), at + 1 < stages.size() ? stages.get(at + 1) : "End of the page's stages");
        }
        return row.has("phase") ? new Step(row.get("phase"), "Next phase") : Step.NOT_STATED;
    }

    private static Heard objection(SourceRow row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("quote", row.get("objection"));
        fields.put("manner", "SECOND_HAND");
        fields.put("outcome", row.get("status").startsWith("answered") ? "HANDLED" : "UNHANDLED");
        return new Heard("OBJECTION", key(row), speaker(row), null, null, row.ref(), fields);
    }

    private static Heard question(SourceRow row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("quote", row.get("question"));
        fields.put("manner", "SECOND_HAND");
        fields.put("know", row.get("question"));
        fields.put("why", row.has("heading_path") ? row.get("heading_path") : NOT_STATED);
        fields.put("ifYes", NOT_STATED);
        fields.put("ifNo", NOT_STATED);
        return new Heard("INFORMATION_NEED", key(row), speaker(row), null, null, row.ref(), fields);
    }

    private static Speaker speaker(SourceRow row) {
        var page = row.get("page").replaceAll("(/index)?\\.html(\\.md)?$", "");
        var section = page.contains("/") ? page.substring(0, page.indexOf('/')) : "other";
        var code = "HB-" + section.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
        return new Speaker(
                "page " + page,
                role(page),
                code.substring(0, Math.min(20, code.length())),
                "Handbook: " + section.replace('-', ' '));
    }

    private static String role(String page) {
        if (page.contains("/sdr")) {
            return "SDR";
        }
        return page.contains("solutions-architect") ? "SE" : page.contains("insidesales") ? "INSIDE" : "FIELD";
    }

    private static String heading(SourceRow row) {
        return row.get("heading_path");
    }

    private static String name(String heading) {
        var parts = heading.split(" > ", -1);
        return parts.length == 1 ? heading : parts[parts.length - 2] + ": " + parts[parts.length - 1];
    }

    private static String key(SourceRow row) {
        return "line " + row.ref().line();
    }
}
