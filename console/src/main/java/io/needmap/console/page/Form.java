package io.needmap.console.page;

import io.needmap.console.api.Change;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a form was filled in with. Fields left blank are not there. */
public final class Form {

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** What was sent. */
    public static Form of(MultivaluedMap<String, String> fields) {
        return new Form(fields);
    }

    /** Everything that was sent, as it was typed. */
    Map<String, List<String>> sent() {
        return fields;
    }

    /** A field, or null when it was left blank. */
    public @Nullable String text(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** A field, or nothing. */
    public String shown(String name) {
        var value = text(name);
        return value == null ? "" : value;
    }

    /** Everything that was ticked or chosen under a name. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** One entry a line. */
    public List<String> lines(String name) {
        var value = text(name);
        return value == null
                ? List.of()
                : Arrays.stream(value.split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** A whole number, or null. */
    public @Nullable Integer number(String name) {
        var value = text(name);
        return value == null || !value.matches("-?\\d{1,9}") ? null : Integer.valueOf(value);
    }

    /** The id that our page put into a hidden field; 400 for what somebody else put there. */
    public UUID id(String name) {
        try {
            return UUID.fromString(shown(name));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(name + " is no id", e);
        }
    }

    /** Whether a box was ticked. */
    public boolean ticked(String name) {
        return text(name) != null;
    }

    /** A local date and time as an instant in UTC, as the API wants it; what is none stays as it was typed. */
    public @Nullable String instant(String name) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(value).toInstant(ZoneOffset.UTC).toString();
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /** To make something, once however often the form is sent. */
    public Change create(String path, Object body) {
        return Change.create(path, body, text("key"));
    }

    /** To move on what the reader saw, in the version that the form carries. */
    public Change transition(String path, Object body) {
        return Change.transition(path, body, text("version"));
    }

    /** The same, where there is nothing else to say. */
    public Change transition(String path) {
        return transition(path, Map.of());
    }

    /** To give some fields of what the reader saw new values. */
    public Change patch(String path, Map<String, ?> changes) {
        return Change.patch(path, changes, text("version"));
    }

    /** These fields as a body, without the blank ones. */
    public Map<String, Object> body(String... names) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (var name : names) {
            var value = text(name);
            if (value != null) {
                body.put(name, value);
            }
        }
        return body;
    }
}
