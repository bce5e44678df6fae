package io.needmap.leads.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be changed of an endpoint. */
record EndpointPatch(
        @NotBlank @Size(max = 2000) String url,
        @Nullable @Size(max = 500) String description,
        @Nullable @Size(max = 100) List<@NotNull @Size(min = 1, max = 100) String> eventTypes) {

    List<String> typesOrAll() {
        return eventTypes == null ? List.of() : eventTypes;
    }
}
