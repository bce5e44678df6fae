package io.needmap.leads.name;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Names that another application knows by its own ids. */
record BatchUpsertRequest(@NotEmpty @Size(max = 1000) List<@NotNull @Valid NameRequest> items) {}
