package io.needmap.leads.informationneed;

import java.util.UUID;

/** A rep as interview-service last told. */
record RepReplica(UUID id, long sequence, String name, String regionCode, boolean active) {}
