package io.needmap.leads.change;

import java.util.List;

/**
 * Changes of leads in their order.
 *
 * @param next where to go on, also when there is nothing now
 * @param more whether there is more to read at once
 */
record LeadChanges(List<LeadChange> items, String next, boolean more) {}
