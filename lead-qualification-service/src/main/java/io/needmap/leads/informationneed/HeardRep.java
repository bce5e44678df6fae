package io.needmap.leads.informationneed;

import org.jspecify.annotations.Nullable;

/** What this service reads of a rep's event. */
record HeardRep(@Nullable String name, @Nullable String regionCode, boolean active) {}
