package io.needmap.leads.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The changes of leads for whoever follows them inside this service; the same feed that other applications read. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ChangeFeed {

    private final LeadChangeRepository changes;

    ChangeFeed(LeadChangeRepository changes) {
        this.changes = changes;
    }

    /**
     * The leads that have changed since.
     *
     * @param position the place up to which the caller knows them; 0 for the beginning
     * @param bundles at most so many bundles of changes, of up to 500 leads each
     */
    public ChangedLeads after(long position, int bundles) {
        changes.place();
        return changes.changedAfter(position, bundles);
    }
}
