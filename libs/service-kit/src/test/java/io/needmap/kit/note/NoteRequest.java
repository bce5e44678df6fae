package io.needmap.kit.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record NoteRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 100) String code,
        @NotBlank @Size(max = 300_000) String text) {}
