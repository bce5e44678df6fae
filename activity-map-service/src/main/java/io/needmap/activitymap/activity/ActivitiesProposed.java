package io.needmap.activitymap.activity;

import java.util.Collection;
import java.util.UUID;

/** Fired inside the transaction that makes activities: statements may be waiting for one of them. */
public record ActivitiesProposed(Collection<UUID> ids) {}
