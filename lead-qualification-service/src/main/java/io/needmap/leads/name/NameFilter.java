package io.needmap.leads.name;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which names a list shows. Each filter adds its own condition, so that the database sees which index serves.
 *
 * @param missing names in an open cycle without an answer to this criterion
 * @param email the whole address; case does not count
 */
record NameFilter(
        @Nullable UUID listId,
        @Nullable CycleState state,
        @Nullable UUID missing,
        @Nullable String email) {

    String sql() {
        var sql = new StringBuilder("SELECT * FROM name n WHERE (CAST(:after AS uuid) IS NULL OR n.id > :after)"
                + " AND n.withdrawn_at IS NULL");
        if (listId != null) {
            sql.append(" AND n.name_list_id = :list");
        }
        if (state != null) {
            sql.append(" AND n.state = :state");
        }
        if (email != null) {
            sql.append(" AND n.email_key = :email");
        }
        if (missing != null) {
            sql.append(" AND n.state = ANY (:open) AND NOT EXISTS (SELECT FROM answer a"
                    + " WHERE a.lead_id = n.lead_id AND a.criterion_id = :missing)");
        }
        return sql.append(" ORDER BY n.id LIMIT :limit").toString();
    }

    Map<String, Object> arguments() {
        var arguments = new HashMap<String, Object>();
        put(arguments, "list", listId);
        put(arguments, "state", state);
        put(arguments, "email", MatchKeys.email(email));
        if (missing != null) {
            arguments.put("missing", missing);
            arguments.put("open", CycleState.OPEN.stream().map(Enum::name).toArray(String[]::new));
        }
        return arguments;
    }

    private static void put(Map<String, Object> arguments, String name, @Nullable Object value) {
        if (value != null) {
            arguments.put(name, value);
        }
    }
}
