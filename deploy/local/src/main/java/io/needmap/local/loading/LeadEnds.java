package io.needmap.local.loading;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.api.NeedmapApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Takes leads through the states of a sale, many at a time, to the end that they had. */
public final class LeadEnds {

    private static final String BATCH = "/api/v1/leads/batch-transition";
    private static final List<String> WAY = List.of("QUALIFY", "HAND_OVER", "ACCEPT", "TOUCH");
    private static final List<String> ENDED = List.of("WON", "LOST");
    private static final int LEADS_A_BATCH = 10;

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

    /**
     * Walks all that have not ended yet, and answers the first refusal of each lead that could not be walked, by external
     * id.
     *
     * @param list the name list that brought them
     */
    public Map<String, String> walk(String task, UUID list, List<End> ends) {
        var ended = ended(list);
        var open =
                ends.stream().filter(end -> !ended.contains(end.externalId())).toList();
        var batches = new ArrayList<List<End>>();
        for (int i = 0; i < open.size(); i += LEADS_A_BATCH) {
            batches.add(open.subList(i, Math.min(open.size(), i + LEADS_A_BATCH)));
        }
        var refused = new TreeMap<String, String>();
        pool.map(task, batches, this::walk).forEach(refused::putAll);
        return refused;
    }

    private Set<String> ended(UUID list) {
        var ended = new HashSet<String>();
        for (var state : ENDED) {
            api.forEach(
                    "/api/v1/names?limit=200&state=%s&listId=%s".formatted(state, list),
                    name -> ended.add(name.path("externalId").asText()));
        }
        return ended;
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
