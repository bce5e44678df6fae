package io.needmap.local.loading;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.needmap.local.api.NeedmapApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Ids that are the same in every run: loading twice sends the same ids, and the API answers with what stands.
 *
 * <p>They have the form of UUID version 7, because the API asks for it; the time in them is a fixed one.
 */
public final class StableIds {

    private static final long TIME = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    /** Maps come in any order. */
    private static final ObjectWriter SORTED =
            NeedmapApi.json().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final String source;

    /** Ids of one source of data; two sources never share an id. */
    public StableIds(String source) {
        this.source = source;
    }

    /** The id of the thing that is called {@code key} among the things of this kind. */
    public UUID of(String kind, Object key) {
        var hash = ByteBuffer.wrap(sha256(source + '\n' + kind + '\n' + key));
        long high = (TIME << 16) | 0x7000 | (hash.getShort() & 0x0FFF);
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private String key(String kind, Object key) {
        return of("key " + kind, key).toString();
    }

    /**
     * The idempotency key of an upload: that of the same file and request is the same in every run, while what a newer
     * version of the loader or another day changes of them is a new upload, not the old key with something else.
     */
    public String key(String kind, Path file, Object request) {
        try {
            var content = HexFormat.of().formatHex(sha256(Files.readAllBytes(file)));
            return key(kind, content + '\n' + SORTED.writeValueAsString(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
