package io.needmap.leads.name;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.bulk.BulkCopy;
import io.needmap.leads.bulk.CopyLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NameRepository {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    NameRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    Optional<Name> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM name WHERE id = :id")
                        .bind("id", id)
                        .mapTo(NameRow.class)
                        .findOne())
                .map(NameRow::name);
    }

    /** Locks the row, so that writers of one name, its lead, and their events, come one after the other. */
    Name getForChange(UUID id) {
        return lock(id).name();
    }

    /** The same for whoever has something to say of the person: 409 for a name that was emptied, which nobody would see. */
    Name getStandingForChange(UUID id) {
        var row = lock(id);
        if (row.withdrawnAt() != null) {
            throw new ProblemException(
                    NameProblem.NAME_EMPTIED, "it was merged with another name, or its list was taken back");
        }
        return row.name();
    }

    private NameRow lock(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM name WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(NameRow.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("name", id));
    }

    void insert(List<Name> names) {
        jdbi.useHandle(h -> BulkCopy.copy(h, """
                name (id, version, external_id, email, phone, given_name, family_name, full_name, company, title, country,
                    do_not_contact, consent, attributes, name_list_id, lead_id, state, created_at, email_key, phone_key,
                    name_company_key)
                """, names, this::cells));
    }

    /** Leaves nothing of the person in the row. */
    void erase(Name name) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        UPDATE name SET version = :version, external_id = NULL, email = NULL, phone = NULL,
                            given_name = NULL, family_name = NULL, full_name = NULL, company = NULL, title = NULL,
                            country = NULL, do_not_contact = true, consent = NULL, attributes = '{}', state = :state,
                            email_key = NULL, phone_key = NULL, name_company_key = NULL, erased_at = :erasedAt
                        WHERE id = :id
                        """).bindNamedArgumentFinder(Fields.of(name)).execute());
    }

    private void cells(Name name, CopyLine line) {
        var fields = name.fields();
        line.id(name.id())
                .number(name.version())
                .text(fields.externalId())
                .text(fields.email())
                .text(fields.phone())
                .text(fields.givenName())
                .text(fields.familyName())
                .text(fields.fullName())
                .text(fields.company())
                .text(fields.title())
                .text(fields.country())
                .flag(fields.isOptedOut())
                .text(fields.consent())
                .text(attributes(name))
                .id(name.nameListId())
                .id(name.leadId())
                .text(name.state().name())
                .time(name.createdAt())
                .text(name.keys().email())
                .text(name.keys().phone())
                .text(name.keys().nameCompany());
    }

    void update(List<Name> names) {
        jdbi.useHandle(h -> bind(h.createUpdate("""
                        UPDATE name SET version = n.version, external_id = n.external_id, email = n.email,
                            phone = n.phone, given_name = n.given_name, family_name = n.family_name,
                            full_name = n.full_name, company = n.company, title = n.title, country = n.country,
                            do_not_contact = n.do_not_contact, consent = n.consent, attributes = n.attributes,
                            lead_id = n.lead_id, state = n.state, email_key = n.email_key, phone_key = n.phone_key,
                            name_company_key = n.name_company_key
                        FROM unnest(:ids, :versions, :externalIds, :emails, :phones, :givenNames,
                            :familyNames, :fullNames, :companies, :titles, :countries, :optOuts, :consents,
                            :attributes::jsonb[], :lists, :leads, :states, :times, :emailKeys, :phoneKeys,
                            :nameCompanyKeys)
                            AS n (id, version, external_id, email, phone, given_name, family_name, full_name,
                            company, title, country, do_not_contact, consent, attributes, name_list_id, lead_id, state,
                            created_at, email_key, phone_key, name_company_key)
                        WHERE name.id = n.id
                        """), names).execute());
    }

    private <S extends SqlStatement<S>> S bind(S statement, List<Name> names) {
        var keys = names.stream().map(Name::keys).toList();
        return statement
                .bind("ids", names.stream().map(Name::id).toArray(UUID[]::new))
                .bind("versions", names.stream().map(Name::version).toArray(Long[]::new))
                .bind("externalIds", texts(names, n -> n.fields().externalId()))
                .bind("emails", texts(names, n -> n.fields().email()))
                .bind("phones", texts(names, n -> n.fields().phone()))
                .bind("givenNames", texts(names, n -> n.fields().givenName()))
                .bind("familyNames", texts(names, n -> n.fields().familyName()))
                .bind("fullNames", texts(names, n -> n.fields().fullName()))
                .bind("companies", texts(names, n -> n.fields().company()))
                .bind("titles", texts(names, n -> n.fields().title()))
                .bind("countries", texts(names, n -> n.fields().country()))
                .bind(
                        "optOuts",
                        names.stream().map(n -> n.fields().isOptedOut()).toArray(Boolean[]::new))
                .bind("consents", texts(names, n -> n.fields().consent()))
                .bind("attributes", texts(names, this::attributes))
                .bind("lists", names.stream().map(Name::nameListId).toArray(UUID[]::new))
                .bind("leads", names.stream().map(Name::leadId).toArray(UUID[]::new))
                .bind("states", texts(names, n -> n.state().name()))
                .bind("times", names.stream().map(Name::createdAt).toArray(Instant[]::new))
                .bind("emailKeys", texts(keys, MatchKeys::email))
                .bind("phoneKeys", texts(keys, MatchKeys::phone))
                .bind("nameCompanyKeys", texts(keys, MatchKeys::nameCompany));
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private String attributes(Name name) {
        try {
            return json.writeValueAsString(Objects.requireNonNull(name.fields().attributes()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts can be written", e);
        }
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<Name> pageAfter(NameFilter filter, @Nullable UUID after, int limit) {
        return jdbi
                .withHandle(h -> h.createQuery(filter.sql())
                        .bindMap(filter.arguments())
                        .bind("after", after)
                        .bind("limit", limit + 1)
                        .mapTo(NameRow.class)
                        .list())
                .stream()
                .map(NameRow::name)
                .toList();
    }
}
