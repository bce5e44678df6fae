package io.needmap.interview.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of one list query. Only those that were asked for become part of the statement, so that the database
 * can choose an index for them; column names are constants of the repositories, values are always bound.
 */
public final class Filter {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Filter() {}

    /** Rows after the given id, in the order of ids; all of them when it is null. */
    public static Filter after(String column, @Nullable UUID id) {
        return new Filter().compare(column, ">", id);
    }

    /** Rows before the given id, in the reverse order of ids; all of them when it is null. */
    public static Filter before(String column, @Nullable UUID id) {
        return new Filter().compare(column, "<", id);
    }

    /** Only rows whose column has the value; all of them when it is null. */
    public Filter equal(String column, @Nullable Object value) {
        return compare(column, "=", value instanceof Enum<?> constant ? constant.name() : value);
    }

    /** Only rows whose column is empty. */
    public Filter missing(String column) {
        conditions.add(column + " IS NULL");
        return this;
    }

    private Filter compare(String column, String operator, @Nullable Object value) {
        if (value != null) {
            String name = "filter" + values.size();
            conditions.add("%s %s :%s".formatted(column, operator, name));
            values.put(name, value);
        }
        return this;
    }

    /** The conditions as a WHERE clause; nothing when there is none. */
    public String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** Binds the values to the query that {@link #where} became part of. */
    public Query bind(Query query) {
        return query.bindMap(values);
    }
}
