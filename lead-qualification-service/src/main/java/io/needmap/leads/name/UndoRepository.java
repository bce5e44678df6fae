package io.needmap.leads.name;

import io.needmap.leads.name.NameTrace.NameLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class UndoRepository {

    private final Jdbi jdbi;

    UndoRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The names, locked in the order of their ids. */
    List<Name> lock(Collection<UUID> ids) {
        return jdbi
                .withHandle(h -> h.createQuery("SELECT * FROM name WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .mapTo(NameRow.class)
                        .list())
                .stream()
                .map(NameRow::name)
                .toList();
    }

    /** What the list changed of the names, each in its order. */
    List<NameLine> lines(Collection<UUID> ids, UUID listId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT aggregate_id, version, changes::text AS changes FROM history
                        WHERE aggregate_id = ANY (:ids) AND topic = :topic AND causation_id = :list
                        ORDER BY aggregate_id, version
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("topic", NameEvents.CHANGED.topic())
                .bind("list", listId)
                .mapTo(NameLine.class)
                .list());
    }

    /** Those of the external ids and addresses that a name has which is none of these. */
    List<String> taken(Collection<UUID> ids, Collection<String> externalIds, Collection<String> emailKeys) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT external_id FROM name WHERE external_id = ANY (:externalIds) AND id <> ALL (:ids)
                        UNION ALL SELECT email_key FROM name WHERE email_key = ANY (:emails) AND id <> ALL (:ids)
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("externalIds", externalIds.toArray(String[]::new))
                .bind("emails", emailKeys.toArray(String[]::new))
                .mapTo(String.class)
                .list());
    }

    /** No list shows these names any more. */
    void withdraw(Collection<UUID> ids, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE name SET withdrawn_at = :now WHERE id = ANY (:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("now", now)
                .execute());
    }

    /** Empties what the history says of the changes of the names. */
    void forgetHistory(Collection<UUID> ids) {
        jdbi.useHandle(h -> h.createUpdate(
                        "UPDATE history SET changes = '[]' WHERE aggregate_id = ANY (:ids) AND topic = :topic")
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("topic", NameEvents.CHANGED.topic())
                .execute());
    }

    void show(UUID id) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE name SET withdrawn_at = NULL WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    void deleteAnswers(Collection<UUID> leadIds) {
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM answer WHERE lead_id = ANY (:leads)")
                .bind("leads", leadIds.toArray(UUID[]::new))
                .execute());
    }

    void deleteAnswer(UUID leadId, UUID criterionId) {
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM answer WHERE lead_id = :lead AND criterion_id = :criterion")
                .bind("lead", leadId)
                .bind("criterion", criterionId)
                .execute());
    }
}
