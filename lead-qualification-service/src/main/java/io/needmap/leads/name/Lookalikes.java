package io.needmap.leads.name;

import java.util.Map;
import java.util.UUID;

/** For each key the eldest name that has it. */
record Lookalikes(Map<String, UUID> byNameCompany, Map<String, UUID> byPhone) {

    static final Lookalikes NONE = new Lookalikes(Map.of(), Map.of());
}
