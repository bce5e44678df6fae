package io.needmap.leads.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where to tell of what.
 *
 * @param id chosen by the client, or none
 * @param url https, not of a private network
 * @param eventTypes for example {@code io.needmap.leads.lead-qualified.v1} or {@code io.needmap.materials.*}; all when there
 *     is none
 */
record EndpointRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 2000) String url,
        @Nullable @Size(max = 500) String description,
        @Nullable @Size(max = 100) List<@NotNull @Size(min = 1, max = 100) String> eventTypes) {

    List<String> typesOrAll() {
        return eventTypes == null ? List.of() : eventTypes;
    }
}
