package io.needmap.leads.namelist;

import io.needmap.leads.criterion.AskedCriterion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What each column of some rows is, looked up once a column; several threads may ask. */
final class ColumnPlan {

    /**
     * What a column is: a field, an answer, or, when it is neither, an attribute.
     *
     * @param criterion what it answers; null when there is no such criterion
     */
    record Target(
            @Nullable NameField field,
            boolean isAnswer,
            @Nullable AskedCriterion criterion) {}

    private final Mapping mapping;
    private final Map<String, AskedCriterion> criteria;
    private final Map<String, Target> targets = new ConcurrentHashMap<>();

    ColumnPlan(Mapping mapping, Map<String, AskedCriterion> criteria) {
        this.mapping = mapping;
        this.criteria = criteria;
    }

    Target of(String column) {
        return targets.computeIfAbsent(column, this::target);
    }

    private Target target(String column) {
        String field = mapping.fieldOf(column);
        return Mapping.isAnswer(field)
                ? new Target(null, true, criteria.get(Mapping.code(field)))
                : new Target(NameField.of(field).orElse(null), false, null);
    }
}
