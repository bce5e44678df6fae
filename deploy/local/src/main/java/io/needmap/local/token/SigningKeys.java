package io.needmap.local.token;

import io.needmap.local.settings.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The RSA key pair of the local run, made on first use and kept as PEM files that only their owner can read. */
public final class SigningKeys {

    private static final int BITS = 2048;

    private final Path privateKey;
    private final Path publicKey;

    private SigningKeys(Path folder) {
        this.privateKey = folder.resolve("private.pem");
        this.publicKey = folder.resolve("public.pem");
    }

    /** Opens the pair of a home, and makes it when there is none. */
    public static SigningKeys of(Home home) {
        var keys = new SigningKeys(home.keys());
        // The private key is written last: where it stands, the public one does too.
        if (!Files.exists(keys.privateKey)) {
            keys.make();
        }
        return keys;
    }

    /** The public key, as the services' configuration names it. */
    public Path publicKey() {
        return publicKey;
    }

    /** The private key, for the console of the local run: whoever reaches it there may take any role. */
    public Path privateKeyFile() {
        return privateKey;
    }

    PrivateKey privateKey() {
        try {
            var base64 = Files.readString(privateKey).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + privateKey, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(privateKey + " is not an RSA key; delete it to have a new one made", e);
        }
    }

    private void make() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            Home.writeSecret(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            Home.writeSecret(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no RSA", e);
        }
    }

    private static String pem(String what, byte[] der) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, body, what);
    }
}
