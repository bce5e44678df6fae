package io.needmap.leads.name;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds known names by what they are recognised by; LATERAL keeps the database at its indexes however large both get. */
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
                            SELECT n.id FROM unnest(:externalIds) AS k (key),
                                LATERAL (SELECT id FROM name WHERE external_id = k.key LIMIT 1) n
                            UNION
                            SELECT n.id FROM unnest(:emails) AS k (key),
                                LATERAL (SELECT id FROM name WHERE email_key = k.key LIMIT 1) n))
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
                        SELECT k.key, n.id FROM unnest(:keys) AS k (key),
                            LATERAL (SELECT id FROM name WHERE <column> = k.key ORDER BY id LIMIT 1) n
                        """)
                .define("column", column)
                .bind("keys", keys.toArray(String[]::new))
                .mapTo(Lookalike.class)
                .forEach(l -> eldest.put(l.key(), l.id())));
        return eldest;
    }
}
