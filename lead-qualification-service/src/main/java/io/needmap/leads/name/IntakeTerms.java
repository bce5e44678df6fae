package io.needmap.leads.name;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How rows are taken in.
 *
 * @param nameListId the list that brings them, if any
 * @param likeness whether name and company, or the phone number, make a row a possible duplicate
 */
public record IntakeTerms(IntakeMode mode, @Nullable UUID nameListId, boolean likeness) {}
