package io.needmap.deploy.ci;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Serves the keys that tokens are verified with, where the manifests say that they are, and issues tokens. */
final class IdentityProvider implements AutoCloseable {

    private final String issuer;
    private final RsaJsonWebKey key;
    private final HttpsServer server;

    /**
     * Begins to serve.
     *
     * @param keys the {@code https} address of the key set
     */
    IdentityProvider(String issuer, URI keys, Authority authority) throws Exception {
        this.issuer = issuer;
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("ci");
        server = HttpsServer.create(new InetSocketAddress(Addresses.IDENTITY_PROVIDER, 443), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(authority.keyAndCertificate(keys.getHost()))));
        byte[] body = new JsonWebKeySet(key).toJson().getBytes(StandardCharsets.UTF_8);
        server.createContext(keys.getPath(), exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    /** A token of somebody with these roles. */
    String token(String... roles) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("needmap");
        claims.setSubject("ci");
        claims.setStringListClaim("groups", List.of(roles));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60);
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

    @Override
    public void close() {
        server.stop(0);
    }

    private static SSLContext context(String pem) throws Exception {
        var password = "ci".toCharArray();
        var encoded = pem.replaceAll("(?s).*BEGIN PRIVATE KEY-----|-----END PRIVATE KEY.*|\\s", "");
        var privateKey = KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        var certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(
                        pem.substring(pem.indexOf("-----BEGIN CERTIFICATE")).getBytes(StandardCharsets.UTF_8)));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry("server", privateKey, password, new Certificate[] {certificate});
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
