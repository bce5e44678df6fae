package io.needmap.local.stack;

import io.needmap.local.settings.App;
import io.needmap.local.settings.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The passwords of the database roles, made at random on first use and kept in PostgreSQL's own format for them, so that
 * {@code PGPASSFILE} can point to the file.
 */
public final class Passwords {

    /** The role that may do everything. */
    public static final String ADMINISTRATOR = "postgres";

    private static final int LENGTH = 32;
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private final Path file;
    private final Map<String, String> byRole;

    private Passwords(Path file, Map<String, String> byRole) {
        this.file = file;
        this.byRole = byRole;
    }

    /** The passwords of a home; made when there are none. */
    public static Passwords of(Home home) {
        var file = home.postgres().resolve("pgpass");
        if (!Files.exists(file)) {
            Home.writeSecret(file, made());
        }
        try (var lines = Files.lines(file)) {
            return new Passwords(
                    file,
                    lines.map(line -> line.split(":")).collect(Collectors.toMap(field -> field[3], field -> field[4])));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The file, to be named in {@code PGPASSFILE}. */
    public Path file() {
        return file;
    }

    /** The password of a role. */
    public String of(String role) {
        var password = byRole.get(role);
        if (password == null) {
            throw new IllegalStateException(file + " has no password for " + role);
        }
        return password;
    }

    private static String made() {
        var random = new SecureRandom();
        return Stream.concat(
                        Stream.of(ADMINISTRATOR),
                        Arrays.stream(App.values()).filter(App::isService).map(App::database))
                .map(role -> "*:*:*:%s:%s\n".formatted(role, password(random)))
                .collect(Collectors.joining());
    }

    private static String password(SecureRandom random) {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
