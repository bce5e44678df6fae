package io.needmap.leads.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class SpellRepository {

    private final Jdbi jdbi;

    SpellRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Notes how long leads were in the states that they leave.
     *
     * @param after the same leads in the same order
     */
    void note(List<Lead> before, List<Lead> after) {
        var left = IntStream.range(0, before.size())
                .filter(i -> before.get(i).state() != after.get(i).state())
                .boxed()
                .toList();
        if (left.isEmpty()) {
            return;
        }
        var old = left.stream().map(before::get).toList();
        var next = left.stream().map(after::get).toList();
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO lead_spell (lead_id, version, state, entered_at, left_at)
                        SELECT * FROM unnest(:leads, :versions, :states, :entered, :left)
                        """)
                .bind("leads", old.stream().map(Lead::id).toArray(UUID[]::new))
                .bind("versions", next.stream().map(Lead::version).toArray(Long[]::new))
                .bind("states", old.stream().map(l -> l.state().name()).toArray(String[]::new))
                .bind("entered", old.stream().map(Lead::stateSince).toArray(Instant[]::new))
                .bind("left", next.stream().map(Lead::stateSince).toArray(Instant[]::new))
                .execute());
    }

    /** The states that a lead has left, the first one first. */
    List<Spell> of(UUID leadId) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT state, entered_at, left_at FROM lead_spell WHERE lead_id = :lead ORDER BY version
                        """).bind("lead", leadId).mapTo(Spell.class).list());
    }
}
