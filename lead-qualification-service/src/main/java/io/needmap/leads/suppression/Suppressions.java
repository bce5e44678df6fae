package io.needmap.leads.suppression;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers by what erased persons who opted out can be recognised, as HMAC-SHA256 only: whoever reads the table learns
 * nobody's address, and cannot try addresses without the key. A trait is a kind and a normalised value, such as {@code
 * email:ann@firm.example}.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Suppressions {

    private static final String ALGORITHM = "HmacSHA256";

    private final SuppressionRepository repository;
    private final SuppressionSecret secret;

    Suppressions(SuppressionRepository repository, SuppressionSecret secret) {
        this.repository = repository;
        this.secret = secret;
    }

    /** Whoever comes with one of these traits again has opted out. */
    public void remember(Collection<String> traits) {
        repository.insert(hashes(traits));
    }

    /** Whether nobody is remembered, so that nobody need be recognised. */
    public boolean isEmpty() {
        return repository.isEmpty();
    }

    /** Those of the traits that are remembered. Read it after the names with these traits were locked. */
    public Set<String> among(Collection<String> traits) {
        if (traits.isEmpty()) {
            return Set.of();
        }
        var mac = mac();
        var byHash = traits.stream().distinct().collect(toMap(trait -> hash(mac, trait), Function.identity()));
        return repository.among(byHash.keySet()).stream().map(byHash::get).collect(toSet());
    }

    /** The person with these traits has consented anew. */
    public void forget(Collection<String> traits) {
        repository.delete(hashes(traits));
    }

    private Set<String> hashes(Collection<String> traits) {
        var mac = mac();
        return traits.stream().map(trait -> hash(mac, trait)).collect(toSet());
    }

    private static String hash(Mac mac, String trait) {
        return HexFormat.of().formatHex(mac.doFinal(trait.getBytes(StandardCharsets.UTF_8)));
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
