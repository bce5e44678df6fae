package io.needmap.leads.name;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Names that another application knows by its own ids.
 *
 * @param items each is checked by itself: what is wrong with one is said in its result
 * @param allOrNone whether nothing is written when an item fails
 */
record BatchUpsertRequest(@NotEmpty @Size(max = 500) List<@NotNull NameRequest> items, boolean allOrNone) {}
