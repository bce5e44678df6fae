package io.needmap.leads.name;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds known names by what they are recognised by, all keys of a batch in one walk through the index. */
@ApplicationScoped
class RecognitionRepository {

    private record Lookalike(String key, UUID id) {}

    private final Jdbi jdbi;

    RecognitionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Names with one of the external ids or addresses, locked in the order of their ids, so that nobody waits in a circle. */
    List<Name> lockNames(Collection<String> externalIds, Collection<String> emailKeys) {
        return jdbi
                .withHandle(h -> h.createQuery("""
                        SELECT * FROM name WHERE id = ANY (ARRAY(
                            SELECT id FROM name WHERE external_id = ANY (:externalIds)
                            UNION SELECT id FROM name WHERE email_key = ANY (:emails)))
                        ORDER BY id FOR UPDATE
                        """)
                        .bind("externalIds", externalIds.toArray(String[]::new))
                        .bind("emails", emailKeys.toArray(String[]::new))
                        .mapTo(NameRow.class)
                        .list())
                .stream()
                .map(NameRow::name)
                .toList();
    }

    Lookalikes lookalikes(Collection<String> nameCompanyKeys, Collection<String> phoneKeys) {
        return new Lookalikes(eldest("name_company_key", nameCompanyKeys), eldest("phone_key", phoneKeys));
    }

    private Map<String, UUID> eldest(String column, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var eldest = new HashMap<String, UUID>();
        jdbi.useHandle(h -> h.createQuery("""
                        SELECT DISTINCT ON (<column>) <column> AS key, id FROM name WHERE <column> = ANY (:keys)
                        ORDER BY <column>, id
                        """)
                .define("column", column)
                .bind("keys", keys.toArray(String[]::new))
                .mapTo(Lookalike.class)
                .forEach(l -> eldest.put(l.key(), l.id())));
        return eldest;
    }
}
