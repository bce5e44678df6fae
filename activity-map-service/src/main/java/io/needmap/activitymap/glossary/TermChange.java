package io.needmap.activitymap.glossary;

import io.needmap.activitymap.glossary.TermRequest.VariantRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a term can change; the variants are sent all. */
record TermChange(
        @NotBlank @Size(max = 200) String term,
        @Nullable @Size(min = 1, max = 1000) String meaning,
        @NotNull @Size(max = 100) List<@NotNull @Valid VariantRequest> variants) {}
