package io.needmap.leads.crmpreset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Names to say in the CRM's words. */
record NamesRequest(@NotEmpty @Size(max = 500) List<@NotNull @Valid NameRecord> records) {}
