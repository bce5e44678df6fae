package io.needmap.leads.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads the feed; what was read once is read again in the same order from the same place. */
@ApplicationScoped
@Transactional
class LeadChangeService {

    private final LeadChangeRepository changes;

    LeadChangeService(LeadChangeRepository changes) {
        this.changes = changes;
    }

    LeadChanges after(Cursor cursor, int limit) {
        changes.place();
        var rows = changes.after(cursor, limit);
        boolean more = rows.size() > limit;
        var items = more ? rows.subList(0, limit) : rows;
        var last = items.isEmpty() ? null : items.get(items.size() - 1);
        return new LeadChanges(items, (last == null ? cursor : new Cursor(last.position(), last.place())).text(), more);
    }
}
