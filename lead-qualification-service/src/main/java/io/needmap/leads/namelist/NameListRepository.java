package io.needmap.leads.namelist;

import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class NameListRepository {

    private final Jdbi jdbi;

    NameListRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(NameList list) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO name_list (id, source_type, source_name, source_date, offer, promised, consent_basis,
                            mode, mapping, mapping_given, reading, phone_region)
                        VALUES (:id, :sourceType, :sourceName, :sourceDate, :offer, :promised, :consentBasis, :mode,
                            CAST(:mapping AS jsonb), :mappingGiven, CAST(:reading AS jsonb), :phoneRegion)
                        """).bindNamedArgumentFinder(Fields.of(list)).execute());
    }

    /** Notes which list was made of a dry run. */
    void committed(UUID dryRun, UUID as) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE name_list SET committed_as = :as WHERE id = :id")
                .bind("as", as)
                .bind("id", dryRun)
                .execute());
    }

    /** The lists with these ids. */
    Map<UUID, NameList> find(Collection<UUID> ids) {
        return jdbi
                .withHandle(h -> h.createQuery("SELECT * FROM name_list WHERE id = ANY (:ids)")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .mapTo(NameList.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(NameList::id, Function.identity()));
    }
}
