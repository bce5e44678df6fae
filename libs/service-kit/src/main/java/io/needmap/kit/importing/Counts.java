package io.needmap.kit.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows by outcome, in the kind's order; every outcome has its count, and they add up to the rows done. */
record Counts(@JsonValue Map<String, Long> byName) {

    private static final String FAILED = "failed";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Counts read(Map<String, Long> byName) {
        return new Counts(byName);
    }

    static Counts none(ImportKind kind) {
        var byName = new LinkedHashMap<String, Long>();
        kind.outcomes().values().forEach(name -> byName.put(name, 0L));
        byName.put(FAILED, 0L);
        return new Counts(byName);
    }

    Counts plus(ImportKind kind, Collection<RowOutcome> outcomes) {
        var sum = new LinkedHashMap<>(none(kind).byName());
        sum.putAll(byName);
        for (var outcome : outcomes) {
            sum.merge(nameOf(kind, outcome), 1L, Long::sum);
        }
        return new Counts(sum);
    }

    private static String nameOf(ImportKind kind, RowOutcome outcome) {
        String name = outcome.hasFailed() ? FAILED : kind.outcomes().get(outcome.outcome());
        if (name == null) {
            throw new IllegalStateException("%s has no outcome %s".formatted(kind.name(), outcome.outcome()));
        }
        return name;
    }
}
