package io.needmap.leads.lead;

import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.bulk.BulkCopy;
import io.needmap.leads.name.CycleState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LeadRepository {

    private final Jdbi jdbi;

    LeadRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Lead> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM lead WHERE id = :id")
                .bind("id", id)
                .mapTo(LeadRow.class)
                .map(LeadRow::lead)
                .findOne());
    }

    /** Locks the row, so that writers of one lead, and their events, come one after the other. */
    Lead getForChange(UUID id) {
        return getAllForChange(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("lead", id));
    }

    List<Lead> getAllForChange(Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM lead WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(LeadRow.class)
                .map(LeadRow::lead)
                .list());
    }

    /** The cycles of a name, the first one first. */
    List<Lead> ofNameForChange(UUID nameId) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM lead WHERE name_id = :name ORDER BY cycle FOR UPDATE")
                .bind("name", nameId)
                .mapTo(LeadRow.class)
                .map(LeadRow::lead)
                .list());
    }

    void insert(List<Lead> leads) {
        jdbi.useHandle(h -> BulkCopy.copy(
                h,
                "lead (id, version, name_id, cycle, state, reason_criteria, opened_at, state_since)",
                leads,
                (lead, line) -> line.id(lead.id())
                        .number(lead.version())
                        .id(lead.nameId())
                        .number(lead.cycle())
                        .text(lead.state().name())
                        .text("{}")
                        .time(lead.openedAt())
                        .time(lead.stateSince())));
    }

    /** Writes what changes while a lead runs; a reason is written with the transition that needs it. */
    void update(List<Lead> leads) {
        jdbi.useHandle(h -> bind(h.createUpdate("""
                        UPDATE lead SET version = l.version, state = l.state, outcome = l.outcome,
                            reason_code = l.reason_code, reason_note = l.reason_note,
                            reason_criteria = string_to_array(l.reason_criteria, ','), state_since = l.state_since,
                            handed_over_at = l.handed_over_at, first_touch_at = l.first_touch_at,
                            closed_at = l.closed_at, region_code = l.region_code,
                            hand_over_due_at = l.hand_over_due_at, answer_due_at = l.answer_due_at,
                            answered_at = l.answered_at, first_touch_due_at = l.first_touch_due_at,
                            context_due_at = l.context_due_at
                        FROM unnest(:ids, :versions, :states, :outcomes, :codes, :notes, :criteria, :since, :handed,
                            :touched, :closed, :regions, :handOverDue, :answerDue, :answered, :touchDue,
                            :contextDue) AS l (id, version, state, outcome, reason_code, reason_note,
                            reason_criteria, state_since, handed_over_at, first_touch_at, closed_at,
                            region_code, hand_over_due_at, answer_due_at, answered_at, first_touch_due_at,
                            context_due_at)
                        WHERE lead.id = l.id
                        """), leads).execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, List<Lead> leads) {
        return statement
                .bind("ids", leads.stream().map(Lead::id).toArray(UUID[]::new))
                .bind("versions", leads.stream().map(Lead::version).toArray(Long[]::new))
                .bind("states", texts(leads, l -> l.state().name()))
                .bind(
                        "outcomes",
                        texts(
                                leads,
                                l -> l.outcome() == null ? null : l.outcome().name()))
                .bind(
                        "codes",
                        texts(
                                leads,
                                l -> l.reasonCode() == null
                                        ? null
                                        : l.reasonCode().name()))
                .bind("notes", texts(leads, Lead::reasonNote))
                .bind("criteria", texts(leads, l -> String.join(",", l.reasonCriteria())))
                .bind("since", times(leads, Lead::stateSince))
                .bind("handed", times(leads, Lead::handedOverAt))
                .bind("touched", times(leads, Lead::firstTouchAt))
                .bind("closed", times(leads, Lead::closedAt))
                .bind("regions", texts(leads, l -> l.clock().regionCode()))
                .bind("handOverDue", times(leads, l -> l.clock().handOverDueAt()))
                .bind("answerDue", times(leads, l -> l.clock().answerDueAt()))
                .bind("answered", times(leads, l -> l.clock().answeredAt()))
                .bind("touchDue", times(leads, l -> l.clock().firstTouchDueAt()))
                .bind("contextDue", times(leads, l -> l.clock().contextDueAt()));
    }

    private static @Nullable String[] texts(List<Lead> leads, Function<Lead, @Nullable String> column) {
        return leads.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable Instant[] times(List<Lead> leads, Function<Lead, @Nullable Instant> column) {
        return leads.stream().map(column).toArray(Instant[]::new);
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<Lead> pageAfter(@Nullable CycleState state, @Nullable UUID nameId, @Nullable UUID after, int limit) {
        var sql = new StringBuilder("SELECT * FROM lead WHERE (CAST(:after AS uuid) IS NULL OR id > :after)");
        sql.append(state == null ? "" : " AND state = :state");
        sql.append(nameId == null ? "" : " AND name_id = :name");
        sql.append(" ORDER BY id LIMIT :limit");
        return jdbi.withHandle(h -> {
            var query = h.createQuery(sql).bind("after", after).bind("limit", limit + 1);
            if (state != null) {
                query.bind("state", state);
            }
            if (nameId != null) {
                query.bind("name", nameId);
            }
            return query.mapTo(LeadRow.class).map(LeadRow::lead).list();
        });
    }
}
