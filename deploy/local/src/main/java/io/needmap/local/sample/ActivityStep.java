package io.needmap.local.sample;

import io.needmap.local.demo.Progress;
import io.needmap.local.loading.BuyingJobs;
import io.needmap.local.loading.Placements;
import io.needmap.local.loading.Placements.Placing;
import io.needmap.local.loading.Resources.Transition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was agreed: the activities under their common names, and which statements speak of them. */
final class ActivityStep {

    private static final List<Transition> AGREE = List.of(new Transition("agree", "PROPOSED"));
    private static final Map<String, String> WHY_NO_TOOL = Map.of(
            "NO", "It is a conversation; there is nothing to hand over.",
            "SALES_OWNS", "The rep brings it along, and nobody else would.");
    private static final String WHY_NOT_RELEVANT = "One rep's own way; nobody else does it.";

    private final SampleLoad load;
    private final Progress progress;
    private final BuyingJobs jobs;

    ActivityStep(SampleLoad load, Progress progress) {
        this.load = load;
        this.progress = progress;
        this.jobs = BuyingJobs.read(load.api());
    }

    void run() {
        load.pool().forEach("Activities", load.content().activities().toList(), this::activity);
        var placings = load.study().statements().stream()
                .filter(one -> one.kind().equals("ACTIVITY"))
                .map(one -> new Placing(one.id(), load.id(SampleLoad.ACTIVITY, String.valueOf(one.activity()))))
                .toList();
        var refused = new Placements(load.api(), progress).place("Placements", placings);
        refused.forEach((id, why) -> progress.note("Statement %s was not placed: %s".formatted(id, why)));
    }

    private void activity(ActivityScript activity) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", load.id(SampleLoad.ACTIVITY, activity.key()));
        body.put("name", activity.name());
        body.put("goal", activity.goal());
        body.put("relevance", activity.relevance());
        if (activity.relevance().equals("NOT_RELEVANT")) {
            body.put("relevanceReason", WHY_NOT_RELEVANT);
        }
        body.put("toolNeeded", activity.tool());
        var why = WHY_NO_TOOL.get(activity.tool());
        if (why != null) {
            body.put("toolNeededReason", why);
        }
        var stage = jobs.id(activity.stage());
        if (stage != null) {
            body.put("buyingStageId", stage);
        }
        var made = load.resources().create("activities", body);
        if (!activity.relevance().equals("UNDECIDED")) {
            load.resources().advance("activities", made, AGREE);
        }
    }
}
