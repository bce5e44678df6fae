package io.needmap.local.realdata;

import io.needmap.local.loading.BuyingJobs;
import io.needmap.local.loading.Placements;
import io.needmap.local.loading.Placements.Placing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Puts on the map what the sources themselves group. A group counts as relevant and in need of a tool: nobody has
 * decided otherwise, and so its gap shows.
 */
final class MapStep {

    private static final String WHY = "Taken as relevant while loading; nobody has decided it yet.";
    private static final int LONGEST_NAME = 200;

    private final RealLoad load;
    private final BuyingJobs jobs;

    MapStep(RealLoad load) {
        this.load = load;
        this.jobs = BuyingJobs.read(load.api());
    }

    void run(List<Group> groups, List<Heard> taken) {
        load.pool().forEach("Activities", groups, this::activity);
        var rows = taken.stream().filter(one -> one.group() != null).collect(Collectors.toMap(load::id, one -> one));
        var placings = rows.entrySet().stream()
                .map(one -> new Placing(
                        one.getKey(), activity(String.valueOf(one.getValue().group()))))
                .toList();
        new Placements(load.api(), load.progress())
                .place("Placements", placings)
                .forEach((id, why) -> load.report().remark("A statement was not placed: " + why));
        load.report()
                .remark("%,d of %,d activity statements were placed on %,d activities; the others wait in the inbox."
                        .formatted(
                                placings.size(),
                                taken.stream()
                                        .filter(one -> one.kind().equals("ACTIVITY"))
                                        .count(),
                                groups.size()));
    }

    private UUID activity(String group) {
        return load.id(RealLoad.ACTIVITY, group);
    }

    private void activity(Group group) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", activity(group.key()));
        body.put(
                "name",
                group.name().substring(0, Math.min(LONGEST_NAME, group.name().length())));
        body.put("relevance", "RELEVANT");
        body.put("relevanceReason", WHY);
        body.put("toolNeeded", "YES");
        body.put("toolNeededReason", WHY);
        var stage = group.stage() == null ? null : jobs.id(group.stage());
        if (stage != null) {
            body.put("buyingStageId", stage);
        }
        load.resources().create("activities", body);
    }
}
