package io.needmap.leads.name;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.event.EventJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a list wrote into a known name, put together from the history: for each field what it was before the first and after
 * the last change.
 *
 * @param lines changes of the list
 * @param last the version that the last of them led to
 */
record NameTrace(int lines, long last, Map<String, JsonNode> before, Map<String, JsonNode> after) {

    /** Where a name stands is not what the list says; and an opt-out is never taken back. */
    private static final Set<String> NOT_SAID = Set.of("state", "leadId");

    static NameTrace of(List<NameLine> lines) {
        var before = new LinkedHashMap<String, JsonNode>();
        var after = new LinkedHashMap<String, JsonNode>();
        long last = 1;
        for (var line : lines) {
            last = line.version();
            for (JsonNode change : EventJson.parse(line.changes())) {
                String field = change.get("field").textValue();
                if (!NOT_SAID.contains(field)) {
                    before.putIfAbsent(field, change.get("from"));
                    after.put(field, change.get("to"));
                }
            }
        }
        return new NameTrace(lines.size(), last, before, after);
    }

    /** Whether the name still says what the list wrote. */
    boolean stands(JsonNode now) {
        return after.entrySet().stream().allMatch(field -> same(field.getValue(), now.get(field.getKey())));
    }

    private static boolean same(JsonNode written, @org.jspecify.annotations.Nullable JsonNode now) {
        boolean nothing = now == null || now.isNull();
        return nothing ? written.isNull() : written.equals(now);
    }

    /** One line in the history of a name. */
    record NameLine(java.util.UUID aggregateId, long version, String changes) {}
}
