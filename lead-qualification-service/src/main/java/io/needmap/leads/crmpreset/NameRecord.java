package io.needmap.leads.crmpreset;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.needmap.leads.name.CycleState;
import io.needmap.leads.name.NameFields;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A record of a CRM in our words.
 *
 * @param name an item of names/batch-upsert as it is
 * @param state of the lead
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NameRecord(@NotNull @Valid NameFields name, @Nullable CycleState state) {}
