package io.needmap.leads.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class LeadChangeRepository {

    private static final long LOCK = 0x6E65_6564_6D61_7011L;

    private record Bundle(long position, List<UUID> leadIds, List<Long> versions) {}

    private final Jdbi jdbi;

    LeadChangeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Gives a place to what was committed since: one caller at a time, so that places are given in the order in which they
     * can be read, and what is committed later always comes behind what was read before.
     */
    void place() {
        jdbi.useHandle(h -> {
            boolean waiting = h.createQuery("SELECT EXISTS (SELECT FROM lead_change WHERE position IS NULL)")
                    .mapTo(Boolean.class)
                    .one();
            if (!waiting) {
                return;
            }
            h.createQuery("SELECT pg_advisory_xact_lock(:lock) IS NULL")
                    .bind("lock", LOCK)
                    .mapTo(Boolean.class)
                    .one();
            h.execute("""
                    UPDATE lead_change c SET position = last.position + n.n
                    FROM (SELECT seq, row_number() OVER (ORDER BY seq) AS n FROM lead_change WHERE position IS NULL) n,
                        (SELECT coalesce(max(position), 0) AS position FROM lead_change) last
                    WHERE c.seq = n.seq
                    """);
        });
    }

    /** The leads of so many bundles behind a position, and the position of the last one. */
    ChangedLeads changedAfter(long position, int bundles) {
        var ids = new ArrayList<UUID>();
        var opened = new ArrayList<UUID>();
        long last = position;
        var found = jdbi.withHandle(h -> h.createQuery("""
                        SELECT position, lead_ids, versions FROM lead_change WHERE position > :after
                        ORDER BY position LIMIT :limit
                        """)
                .bind("after", position)
                .bind("limit", bundles)
                .mapTo(Bundle.class)
                .list());
        for (var bundle : found) {
            for (int i = 0; i < bundle.leadIds().size(); i++) {
                ids.add(bundle.leadIds().get(i));
                if (bundle.versions().get(i) == 1) {
                    opened.add(bundle.leadIds().get(i));
                }
            }
            last = bundle.position();
        }
        return new ChangedLeads(ids, opened, last);
    }

    /** In their order; one more than the limit. */
    List<LeadChange> after(Cursor cursor, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT c.*, l.name_id, n.external_id, n.do_not_contact, l.cycle, l.state, l.outcome, l.reason_code,
                            l.version AS current_version
                        FROM (
                            SELECT b.position, u.place, u.lead_id, u.version, u.type, u.changed_at
                            FROM lead_change b, LATERAL unnest(b.lead_ids, b.versions, b.types, b.times)
                                WITH ORDINALITY AS u (lead_id, version, type, changed_at, place)
                            WHERE b.position >= :position AND (b.position > :position OR u.place > :place)
                            ORDER BY b.position, u.place LIMIT :limit) AS c
                        JOIN lead l ON l.id = c.lead_id JOIN name n ON n.id = l.name_id
                        ORDER BY c.position, c.place
                        """)
                .bind("position", cursor.position())
                .bind("place", cursor.place())
                .bind("limit", limit + 1)
                .mapTo(LeadChange.class)
                .list());
    }
}
