package io.needmap.local.realdata;

import io.needmap.local.loading.Arrival;
import io.needmap.local.loading.RowFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Loads the catalogue, and matches what the sources' own authors linked from an activity. */
final class CatalogueStep {

    private static final Pattern ABSOLUTE = Pattern.compile("https?://[^/\\s]+\\S*");
    private static final double LINKED = 0.8;
    private static final int LONGEST_TITLE = 300;

    private final RealLoad load;
    private final Map<String, String> ids = new HashMap<>();

    CatalogueStep(RealLoad load) {
        this.load = load;
    }

    void run(List<Catalogue.Item> items) {
        var rows = items.stream().map(this::material).toList();
        var refused = new RowFile(load.api(), load.progress()).load("Materials", "material-imports", rows);
        refused.forEach((at, why) -> load.report().refuse(items.get(at).row(), why));
        load.api()
                .forEach(
                        "/api/v1/materials?limit=200",
                        material -> ids.put(
                                material.path("externalId").asText(),
                                material.path("id").asText()));
        long relative = items.stream()
                .filter(item ->
                        !item.link().isEmpty() && !ABSOLUTE.matcher(item.link()).matches())
                .count();
        load.report()
                .remark("%s: %,d links are not absolute; their materials were loaded without one."
                        .formatted(Catalogue.FILE, relative));
        load.report().addLoaded(Catalogue.FILE, items.size() - refused.size());
    }

    private Map<String, Object> material(Catalogue.Item item) {
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "title",
                item.title().substring(0, Math.min(LONGEST_TITLE, item.title().length())));
        body.put("kind", item.kind());
        if (!item.description().isEmpty()) {
            body.put("description", item.description());
        }
        body.put("origin", "MARKETING");
        body.put("language", "en");
        if (ABSOLUTE.matcher(item.link()).matches()) {
            body.put("link", item.link());
        }
        body.put("externalId", item.key());
        body.put("state", "PUBLISHED");
        return body;
    }

    /** Matches what was linked from an activity that is on the map. */
    void match(List<Handbook.Link> links, List<Heard> taken) {
        var groups = new HashMap<String, String>();
        taken.stream()
                .filter(one -> one.row().file().equals(Handbook.ACTIVITIES) && one.group() != null)
                .forEach(one -> groups.put(one.key(), String.valueOf(one.group())));
        var pairs = new LinkedHashMap<Pair, Handbook.Link>();
        for (var link : links) {
            var group = groups.get(link.activity());
            if (group == null) {
                load.report().refuse(link.row(), "its activity is not on the map");
            } else if (!ids.containsKey(link.material())) {
                load.report().refuse(link.row(), "its material is not in the catalogue");
            } else {
                pairs.putIfAbsent(new Pair(group, link.material()), link);
                load.report().addLoaded(link.row().file(), 1);
            }
        }
        load.pool().forEach("Matches", List.copyOf(pairs.entrySet()), one -> match(one.getKey(), one.getValue()));
    }

    private record Pair(String group, String material) {}

    private void match(Pair pair, Handbook.Link link) {
        var body = Map.of(
                "id",
                load.id("match", pair),
                "activityId",
                load.id(RealLoad.ACTIVITY, pair.group()),
                "fit",
                LINKED,
                "rationale",
                "The page's author linked it from this activity.");
        load.send(
                link.row(),
                () -> Arrival.await(
                        () -> load.resources().create("materials/" + ids.get(pair.material()) + "/matches", body),
                        "UNKNOWN_ACTIVITY"));
    }
}
