package io.needmap.interview.statement;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Statements that mean something else, 1 to 200. */
record DismissRequest(@NotEmpty @Size(max = 200) List<@NotNull UUID> statementIds) {}
