package io.needmap.leads.change;

import java.util.Collection;
import java.util.UUID;

/**
 * Leads that have changed since a place in the feed.
 *
 * @param leadIds which ones; may repeat
 * @param opened those of them that were opened since
 * @param position the place behind them
 */
public record ChangedLeads(Collection<UUID> leadIds, Collection<UUID> opened, long position) {}
