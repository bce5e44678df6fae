package io.needmap.leads.change;

import java.util.Collection;
import java.util.UUID;

/**
 * Leads that have changed since a place in the feed.
 *
 * @param leadIds which ones; may repeat
 * @param position the place behind them
 */
public record ChangedLeads(Collection<UUID> leadIds, long position) {}
