package io.needmap.leads.name;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How rows are taken in.
 *
 * @param nameListId the list that brings them, if any
 * @param likeness whether name and company, or the phone number, make a row a possible duplicate
 * @param phoneRegion ISO 3166 code of where phone numbers without a country code are from
 */
public record IntakeTerms(
        IntakeMode mode,
        @Nullable UUID nameListId,
        boolean likeness,
        @Nullable String phoneRegion) {}
