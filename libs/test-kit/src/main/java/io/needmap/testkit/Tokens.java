package io.needmap.testkit;

import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Signed bearer tokens for tests, with a key made for this run. */
public final class Tokens {

    /** The issuer that services under test accept. */
    public static final String ISSUER = "urn:needmap:local";

    private static final RsaJsonWebKey KEY = key();
    private static final RsaJsonWebKey STRANGERS_KEY = key();

    private Tokens() {}

    /** A token of a caller with these roles, valid for an hour. */
    public static String of(String subject, String... roles) {
        var claims = claims(subject, roles);
        claims.setExpirationTimeMinutesInTheFuture(60);
        return sign(claims, KEY);
    }

    /** A token as issuers make them, with a name that the caller chose besides the subject; null for none. */
    public static String named(@Nullable String subject, String name, String... roles) {
        var claims = claims(String.valueOf(subject), roles);
        claims.setClaim("upn", name);
        claims.setClaim("preferred_username", name);
        if (subject == null) {
            claims.unsetClaim("sub");
        }
        claims.setExpirationTimeMinutesInTheFuture(60);
        return sign(claims, KEY);
    }

    /** A token that has run out. */
    public static String expired(String subject, String... roles) {
        var claims = claims(subject, roles);
        claims.setExpirationTimeMinutesInTheFuture(-10);
        return sign(claims, KEY);
    }

    /** A token that somebody else signed. */
    public static String forged(String subject, String... roles) {
        var claims = claims(subject, roles);
        claims.setExpirationTimeMinutesInTheFuture(60);
        return sign(claims, STRANGERS_KEY);
    }

    /** The public key as services take it: Base64 of its encoding. */
    public static String publicKey() {
        return Base64.getEncoder().encodeToString(KEY.getPublicKey().getEncoded());
    }

    private static JwtClaims claims(String subject, String... roles) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("needmap");
        claims.setSubject(subject);
        claims.setClaim("upn", subject);
        claims.setStringListClaim("groups", List.of(roles));
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        return claims;
    }

    private static String sign(JwtClaims claims, RsaJsonWebKey key) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey key() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("test");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
