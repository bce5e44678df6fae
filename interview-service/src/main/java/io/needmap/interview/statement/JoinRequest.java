package io.needmap.interview.statement;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Statements that mean the same, 1 to 200. */
record JoinRequest(@NotEmpty @Size(max = 200) List<@NotNull UUID> statementIds) {}
