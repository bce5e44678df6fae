package io.needmap.local.loading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids that are the same in every run: loading twice sends the same ids, and the API answers with what stands.
 *
 * <p>They have the form of UUID version 7, because the API asks for it; the time in them is a fixed one.
 */
public final class StableIds {

    private static final long TIME = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

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

    /** The idempotency key of a request that creates something without an id of its own. */
    public String key(String kind, Object key) {
        return of("key " + kind, key).toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
