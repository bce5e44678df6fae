package io.needmap.console.leads;

import io.needmap.console.page.Form;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** What the form of a list says besides its file. */
final class ListForm {

    private ListForm() {}

    /**
     * The file of the list.
     *
     * @param path where it lies while it is passed on
     * @param name what it is called where it came from
     * @param bytes how long it is
     */
    record Chosen(Path path, String name, long bytes) {}

    /** The file that was chosen; null when there is none, or an empty one. */
    static @Nullable Chosen file(MultipartFormDataInput input) {
        for (var value : input.getValues().getOrDefault("file", List.of())) {
            if (value.isFileItem()) {
                try {
                    long bytes = value.getFileItem().getFileSize();
                    return bytes == 0 ? null : new Chosen(value.getFileItem().getFile(), value.getFileName(), bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return null;
    }

    /** Everything else. */
    static MultivaluedMap<String, String> fields(MultipartFormDataInput input) {
        var fields = new MultivaluedHashMap<String, String>();
        input.getValues()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !value.isFileItem())
                        .forEach(value -> fields.add(name, value.getValue())));
        return fields;
    }

    static Map<String, Object> request(Form form) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("source", form.body("type", "name", "date", "offer", "promised", "consentBasis"));
        request.put("mode", form.shown("mode"));
        request.put("dryRun", form.ticked("dryRun"));
        var mapping = mapping(form);
        if (!mapping.isEmpty()) {
            request.put("mapping", mapping);
        }
        return request;
    }

    /** One column a line: {@code job_title = title}. Without any, the service proposes. */
    static Map<String, String> mapping(Form form) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (var line : form.lines("mapping")) {
            var parts = line.split("=", 2);
            if (parts.length == 2 && !parts[1].isBlank()) {
                mapping.put(parts[0].strip(), parts[1].strip());
            }
        }
        return mapping;
    }
}
