package io.needmap.leads.name;

import java.time.Instant;
import java.util.UUID;

/** A consent with its evidence, and who recorded it. */
record ConsentResponse(
        UUID id, String basis, String evidence, Instant givenAt, Instant recordedAt, String recordedBy) {}
