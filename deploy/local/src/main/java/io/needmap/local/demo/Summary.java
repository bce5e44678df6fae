package io.needmap.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.api.NeedmapApi;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the demo shows of an organisation: how well its materials fit what Sales does, and what is missing most. */
public final class Summary {

    private static final int WORST = 5;

    private final NeedmapApi api;
    private final PrintWriter out;

    /** Reads from {@code api} and prints to {@code out}. */
    public Summary(NeedmapApi api, PrintWriter out) {
        this.api = api;
        this.out = out;
    }

    /** Prints everything. */
    public void print() {
        var map = api.get("/api/v1/map");
        printAlignment(map.path("alignment"));
        printWorstGaps(stageLabels(map));
        printCounts();
        out.flush();
    }

    private void printAlignment(JsonNode alignment) {
        out.println();
        out.printf(
                Locale.ROOT,
                "Alignment %s: %s of the active materials serve an activity, %s of the weight of what Sales needs is covered.%n",
                percent(alignment.path("alignment")),
                percent(alignment.path("materialPart")),
                percent(alignment.path("activityPart")));
    }

    private void printWorstGaps(Map<String, String> stages) {
        List<JsonNode> gaps = new ArrayList<>();
        api.forEach("/api/v1/material-gaps?state=OPEN&limit=200", gaps::add);
        gaps.sort(Comparator.comparingDouble(
                        (JsonNode gap) -> gap.path("priority").asDouble())
                .reversed());
        out.println();
        out.printf("The %d worst of %d open gaps:%n", Math.min(WORST, gaps.size()), gaps.size());
        gaps.stream().limit(WORST).forEach(gap -> printGap(gap, stages));
    }

    private void printGap(JsonNode gap, Map<String, String> stages) {
        var stage = stages.getOrDefault(gap.path("buyingStageId").asText(), "no stage yet");
        out.printf(
                Locale.ROOT,
                "  %6.2f  %s  (%s, %s)%n",
                gap.path("priority").asDouble(),
                gap.path("activityName").asText(),
                stage,
                gap.path("need").asText());
        var explanation = api.get("/api/v1/material-gaps/" + gap.path("id").asText() + "/explanation");
        var statement = explanation.path("statements").path(0);
        if (statement.hasNonNull("quote")) {
            out.printf(
                    "          \"%s\" (%s)%n",
                    statement.path("quote").asText(),
                    statement.path("regionCode").asText(""));
        }
    }

    private void printCounts() {
        out.println();
        out.printf(
                Locale.ROOT,
                "Activities: %,d needs, %,d wants, %,d undetermined%n",
                count("/api/v1/needs?classification=NEED"),
                count("/api/v1/needs?classification=WANT"),
                count("/api/v1/needs?classification=UNDETERMINED"));
        out.printf(Locale.ROOT, "Names: %,d; leads: %,d%n", count("/api/v1/names?"), count("/api/v1/leads?"));
    }

    private long count(String path) {
        var count = new long[1];
        api.forEach(path + (path.endsWith("?") ? "" : "&") + "limit=200", item -> count[0]++);
        return count[0];
    }

    private static Map<String, String> stageLabels(JsonNode map) {
        Map<String, String> labels = new HashMap<>();
        for (var stage : map.path("stages")) {
            labels.put(stage.path("id").asText(), stage.path("label").asText());
        }
        return labels;
    }

    private static String percent(JsonNode share) {
        return share.isNumber() ? Math.round(share.asDouble() * 100) + " %" : "not known yet";
    }
}
