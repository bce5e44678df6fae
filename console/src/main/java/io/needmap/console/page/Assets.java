package io.needmap.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of stylesheets and pictures that change when the content does, so that browsers may keep them for long. */
@Named("assets")
@ApplicationScoped
public class Assets {

    private static final int DIGITS = 10;

    private final Map<String, String> urls = new ConcurrentHashMap<>();

    /** The address of a file in {@code /assets}. */
    public String url(String name) {
        return urls.computeIfAbsent(name, file -> "/assets/" + file + "?v=" + version(file));
    }

    private static String version(String file) {
        try (var content = Assets.class.getResourceAsStream("/META-INF/resources/assets/" + file)) {
            if (content == null) {
                throw new IllegalArgumentException("there is no asset " + file);
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
