package io.needmap.console.session;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Tokens of the local run, signed with the launcher's key. There are none in production. */
@ApplicationScoped
class LocalTokens {

    static final Duration LIFE = Duration.ofHours(12);
    private static final String ISSUER = "urn:needmap:local";
    private static final String AUDIENCE = "needmap";

    private final Optional<RSAPrivateCrtKey> key;
    private final Clock clock;

    LocalTokens(SignInSettings settings, Clock clock) {
        this.key = settings.localKey().map(LocalTokens::read);
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent started) {
        refuse(key.isPresent(), ConfigUtils.getProfiles());
    }

    static void refuse(boolean local, Collection<String> profiles) {
        if (local && profiles.contains("prod")) {
            throw new IllegalStateException("console.sign-in.local-key is set, but the profile is prod: "
                    + "sign in by your identity provider (quarkus.oidc.…) instead");
        }
    }

    /** Whether people sign in by choosing a role. */
    boolean areMade() {
        return key.isPresent();
    }

    /** A token for somebody with this role. */
    String issue(Role role) {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject("local-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFE).getEpochSecond()));
        claims.setStringListClaim("groups", List.of(role.name()));
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.orElseThrow());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }

    /** What a token says, when it is one of ours and still good. */
    Optional<LocalClaims> claims(String token) {
        return key.flatMap(ours -> verified(token, publicKey(ours)));
    }

    private Optional<LocalClaims> verified(String token, PublicKey publicKey) {
        var consumer = new JwtConsumerBuilder()
                .setVerificationKey(publicKey)
                .setExpectedIssuer(ISSUER)
                .setExpectedAudience(AUDIENCE)
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                .build();
        try {
            var claims = consumer.processToClaims(token);
            return Optional.of(new LocalClaims(claims.getSubject(), claims.getStringListClaimValue("groups")));
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private static PublicKey publicKey(RSAPrivateCrtKey key) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no RSA", e);
        }
    }

    private static RSAPrivateCrtKey read(Path file) {
        try {
            var base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " is not an RSA key", e);
        }
    }
}
