package io.needmap.local.loading;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.api.NeedmapApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes leads through the states of a sale, many at a time, to the end that they had. */
public final class LeadEnds {

    private static final String BATCH = "/api/v1/leads/batch-transition";
    private static final List<String> WAY = List.of("QUALIFY", "HAND_OVER", "ACCEPT", "TOUCH");
    private static final int LEADS_A_BATCH = 40;

    private final NeedmapApi api;
    private final Pool pool;

    /** Leads of this API. */
    public LeadEnds(NeedmapApi api, Pool pool) {
        this.api = api;
        this.pool = pool;
    }

    /**
     * How a lead ended.
     *
     * @param externalId of the name
     * @param lostFor the code of the reason; empty when it was won
     */
    public record End(String externalId, String lostFor) {}

    /** Walks all of them and answers the first refusal of each lead that could not be walked, by external id. */
    public Map<String, String> walk(String task, List<End> ends) {
        var batches = new ArrayList<List<End>>();
        for (int i = 0; i < ends.size(); i += LEADS_A_BATCH) {
            batches.add(ends.subList(i, Math.min(ends.size(), i + LEADS_A_BATCH)));
        }
        var refused = new TreeMap<String, String>();
        pool.map(task, batches, this::walk).forEach(refused::putAll);
        return refused;
    }

    private Map<String, String> walk(List<End> ends) {
        var items = ends.stream().flatMap(end -> items(end).stream()).toList();
        var results = api.post(BATCH, Map.of("items", items)).body().path("results");
        var refused = new HashMap<String, String>();
        for (JsonNode result : results) {
            if (result.hasNonNull("code")) {
                var end = ends.get(result.path("index").asInt() / (WAY.size() + 1));
                refused.putIfAbsent(
                        end.externalId(),
                        result.path("code").asText() + " "
                                + result.path("message").asText());
            }
        }
        return refused;
    }

    private static List<Map<String, String>> items(End end) {
        var items = new ArrayList<Map<String, String>>();
        WAY.forEach(transition -> items.add(Map.of("externalId", end.externalId(), "transition", transition)));
        items.add(
                end.lostFor().isEmpty()
                        ? Map.of("externalId", end.externalId(), "transition", "WIN")
                        : Map.of("externalId", end.externalId(), "transition", "LOSE", "reasonCode", end.lostFor()));
        return items;
    }
}
