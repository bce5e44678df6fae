package io.needmap.kit.web;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An opaque place in a sorted list: the sort keys of the last row shown. Clients store and return it; they never build
 * one.
 */
public final class PageToken {

    private static final int MAX_LENGTH = 1000;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** The one sign that no database keeps, so that no key contains it. */
    private static final String SEPARATOR = "\0";

    private final List<String> keys;

    private PageToken(List<String> keys) {
        this.keys = keys;
    }

    static String of(Object... keys) {
        String joined = Stream.of(keys).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a token with so many keys; null when the list is read from its start. */
    public static @Nullable PageToken parse(@Nullable String token, int keys) {
        if (token == null || token.isEmpty()) {
            return null;
        }
        return reading(() -> {
            if (token.length() > MAX_LENGTH) {
                throw new IllegalArgumentException("too long");
            }
            var parts = List.of(text(Base64.getUrlDecoder().decode(token)).split(SEPARATOR, -1));
            if (parts.size() != keys) {
                throw new IllegalArgumentException("%d keys".formatted(parts.size()));
            }
            return new PageToken(parts);
        });
    }

    /** What we wrote is UTF-8. */
    private static String text(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw new IllegalArgumentException("not ours");
        }
        return text;
    }

    /** For lists sorted by id: the id to go on after, or null from the start. */
    public static @Nullable UUID afterId(@Nullable String token) {
        var parsed = parse(token, 1);
        return parsed == null ? null : parsed.uuid(0);
    }

    /** The key at the position, as an id. */
    public UUID uuid(int position) {
        return key(position, UUID::fromString);
    }

    /** The key at the position, as a time that the database can keep. */
    public Instant instant(int position) {
        return key(position, text -> storable(Instant.parse(text)));
    }

    private static Instant storable(Instant at) {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException("not ours");
        }
        return at;
    }

    /** The key at the position, as a number. */
    public double number(int position) {
        return key(position, Double::parseDouble);
    }

    /** The key at the position, as a whole number. */
    public long whole(int position) {
        return key(position, Long::parseLong);
    }

    /** The key at the position, as it is. */
    public String text(int position) {
        return keys.get(position);
    }

    private <T> T key(int position, Function<String, T> type) {
        return reading(() -> type.apply(keys.get(position)));
    }

    private static <T> T reading(java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ProblemException(
                    CommonProblem.MALFORMED_PAGE_TOKEN, "send the nextPageToken of the page before, unchanged");
        }
    }
}
