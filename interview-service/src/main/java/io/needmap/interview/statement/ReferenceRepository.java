package io.needmap.interview.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Looks up what a batch of drafts refers to: one query for each kind of thing. */
@ApplicationScoped
class ReferenceRepository {

    private record NamedCompetitor(String name, UUID id) {}

    private final Jdbi jdbi;

    ReferenceRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    References of(List<StatementDraft> drafts) {
        var byId = statements("id = ANY (:keys)", statementIds(drafts));
        var byExternalId = statements("external_id = ANY (:keys)", externalIds(drafts));
        var statements = new HashMap<UUID, References.KnownStatement>();
        byId.forEach(s -> statements.put(s.id(), s));
        byExternalId.forEach(s -> statements.put(s.id(), s));
        return new References(
                existing("question", ids(drafts, "questionId")),
                existing("competitor", ids(drafts, "competitorId")),
                existing("theme", ids(drafts, "themeId")),
                competitors(texts(drafts, StatementDraft.COMPETITOR)),
                statements,
                byExternalId.stream().collect(Collectors.toMap(s -> Objects.requireNonNull(s.externalId()), s -> s)));
    }

    private Set<UUID> existing(String table, UUID[] ids) {
        return ids.length == 0
                ? Set.of()
                : jdbi.withHandle(h -> h.createQuery("SELECT id FROM " + table + " WHERE id = ANY (:ids)")
                        .bind("ids", ids)
                        .mapTo(UUID.class)
                        .collect(Collectors.toSet()));
    }

    /** Competitors are few: all their names are read when one is needed. */
    private Map<String, UUID> competitors(String[] names) {
        return names.length == 0
                ? Map.of()
                : jdbi.withHandle(h -> h.createQuery("""
                                SELECT lower(named) AS name, id
                                FROM competitor, unnest(aliases || name) AS named ORDER BY named = name, id
                                """)
                        .mapTo(NamedCompetitor.class)
                        .collect(Collectors.toMap(NamedCompetitor::name, NamedCompetitor::id, (alias, name) -> name)));
    }

    private List<References.KnownStatement> statements(String condition, Object[] keys) {
        return keys.length == 0
                ? List.of()
                : jdbi.withHandle(h -> h.createQuery(
                                "SELECT id, kind, rep_id, external_id, content FROM statement WHERE erased_at IS NULL AND "
                                        + condition)
                        .bind("keys", keys)
                        .mapTo(References.KnownStatement.class)
                        .list());
    }

    private static UUID[] statementIds(List<StatementDraft> drafts) {
        return Stream.of(ids(drafts, StatementDraft.ID), ids(drafts, "ofStatementId"))
                .flatMap(Stream::of)
                .distinct()
                .toArray(UUID[]::new);
    }

    private static String[] externalIds(List<StatementDraft> drafts) {
        return Stream.of(texts(drafts, StatementDraft.EXTERNAL_ID), texts(drafts, StatementDraft.OF_EXTERNAL_ID))
                .flatMap(Stream::of)
                .distinct()
                .toArray(String[]::new);
    }

    private static String[] texts(List<StatementDraft> drafts, String field) {
        return drafts.stream()
                .map(draft -> draft.text(field))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }

    /** What is not an id is reported when the draft is read. */
    private static UUID[] ids(List<StatementDraft> drafts, String field) {
        return Stream.of(texts(drafts, field))
                .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString)
                .toArray(UUID[]::new);
    }
}
