package io.needmap.leads.name;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/** A name as its table holds it. */
record NameRow(
        UUID id,
        long version,
        @Nullable String externalId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String fullName,
        @Nullable String company,
        @Nullable String title,
        @Nullable String country,
        boolean doNotContact,
        @Nullable String consent,
        @Json Map<String, String> attributes,
        @Nullable UUID nameListId,
        UUID leadId,
        CycleState state,
        Instant createdAt,
        @Nullable Instant erasedAt,
        @Nullable Instant withdrawnAt) {

    Name name() {
        var fields = new NameFields(
                externalId,
                email,
                phone,
                givenName,
                familyName,
                fullName,
                company,
                title,
                country,
                doNotContact,
                consent,
                attributes);
        return new Name(id, version, fields, fields.keys(), nameListId, leadId, state, createdAt, erasedAt);
    }
}
