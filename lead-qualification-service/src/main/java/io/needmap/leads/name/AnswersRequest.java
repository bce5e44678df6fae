package io.needmap.leads.name;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Answers that came for a name, by whatever way. */
record AnswersRequest(@NotEmpty @Size(max = 200) List<@NotNull @Valid AnswerRequest> answers) {}
