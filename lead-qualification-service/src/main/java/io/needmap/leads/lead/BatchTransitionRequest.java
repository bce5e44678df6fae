package io.needmap.leads.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What happened to many leads, in the order in which it happened. */
record BatchTransitionRequest(@NotEmpty @Size(max = 1000) List<@NotNull @Valid TransitionItem> items) {}
