package io.needmap.kit.aggregate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.needmap.kit.aggregate.Creation.Outcome;
import io.needmap.kit.id.Ids;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Makes a resource once, however often the request for it arrives. */
@ApplicationScoped
public class Creations {

    private record Claim(String fingerprint, UUID resourceId, boolean made) {}

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Cause cause;

    public Creations(Jdbi jdbi, ObjectMapper json, Cause cause) {
        this.jdbi = jdbi;
        this.json = json;
        this.cause = cause;
    }

    /**
     * Creates a resource in the caller's transaction, or finds the one that the same request made before.
     *
     * @param operation names the creating endpoint, for example {@code regions}
     * @param key the Idempotency-Key; a rolled-back first try leaves no trace of it
     * @param requestedId the id that the client chose
     * @param request the body; the same key with another body is refused
     * @param find reads the resource by its id
     * @param make makes it under the given id
     */
    @Transactional(TxType.MANDATORY)
    public <T> Creation<T> once(
            String operation,
            @Nullable String key,
            @Nullable UUID requestedId,
            Object request,
            Function<UUID, Optional<T>> find,
            Function<UUID, T> make) {
        UUID id = requestedId == null ? Ids.next() : requestedId;
        if (key != null) {
            var claim = claim(operation, key, request, id);
            if (!claim.made()) {
                UUID claimed = claim.resourceId();
                return new Creation<>(find.apply(claimed).orElseThrow(() -> gone(claimed)), Outcome.REPLAYED);
            }
        }
        if (requestedId != null) {
            lock(requestedId);
            var existing = find.apply(requestedId);
            if (existing.isPresent()) {
                return new Creation<>(existing.get(), Outcome.EXISTING);
            }
        }
        return new Creation<>(make.apply(id), Outcome.CREATED);
    }

    private Claim claim(String operation, String key, Object request, UUID newId) {
        if (key.isBlank() || key.length() > 200) {
            throw new ProblemException(
                    CommonProblem.MALFORMED_HEADER, "an Idempotency-Key has 1 to 200 characters; a UUID is fine");
        }
        String fingerprint = fingerprint(request);
        var claim = jdbi.withHandle(h -> h.createQuery("""
                        INSERT INTO idempotency_key (caller, operation, key, fingerprint, resource_id)
                        VALUES (:caller, :operation, :key, :fingerprint, :id)
                        ON CONFLICT (caller, operation, key) DO UPDATE SET key = excluded.key
                        RETURNING fingerprint, resource_id, xmax = 0
                        """)
                .bind("caller", cause.actor())
                .bind("operation", operation)
                .bind("key", key)
                .bind("fingerprint", fingerprint)
                .bind("id", newId)
                .map((row, ctx) -> new Claim(row.getString(1), row.getObject(2, UUID.class), row.getBoolean(3)))
                .one());
        if (!claim.fingerprint().equals(fingerprint)) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED, "the key belongs to another request body; use a new key");
        }
        return claim;
    }

    /** Two requests with one id wait for each other, so that the second finds what the first made. */
    private void lock(UUID id) {
        jdbi.useHandle(h -> h.createQuery("SELECT pg_advisory_xact_lock(:high, :low) IS NULL")
                .bind("high", (int) (id.getLeastSignificantBits() >>> 32))
                .bind("low", (int) id.getLeastSignificantBits())
                .mapTo(Boolean.class)
                .one());
    }

    private String fingerprint(Object request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("a request that was read can be written", e);
        }
    }

    private static ProblemException gone(UUID id) {
        return ProblemException.notFound("the resource that this Idempotency-Key made", id);
    }
}
