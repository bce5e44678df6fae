package io.needmap.local.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The ports at which the parts of one stack answer, all on the loopback address.
 *
 * @param apps the port of each program
 * @param postgres the port of PostgreSQL
 * @param kafka the port of the broker
 * @param kafkaController the port at which the broker talks to itself
 */
public record Ports(Map<App, Integer> apps, int postgres, int kafka, int kafkaController) {

    private static final String HOST = "127.0.0.1";

    /** The ports when nothing is configured. */
    public static final Ports DEFAULT = new Ports(defaultApps(), 5442, 9192, 9193);

    public Ports {
        apps = Collections.unmodifiableMap(new EnumMap<>(apps));
    }

    /** The port of a program. */
    public int of(App app) {
        return apps.getOrDefault(app, app.defaultPort());
    }

    /** The address of a program. */
    public URI address(App app) {
        return URI.create("http://" + HOST + ":" + of(app));
    }

    /** The address of all services' APIs. */
    public URI gateway() {
        return address(App.CONSOLE);
    }

    /** The broker's address. */
    public String bootstrapServers() {
        return HOST + ":" + kafka;
    }

    /** The JDBC URL of a service's database, without a password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HOST, postgres, database);
    }

    /** Every port under the name of its option, {@code interview} for {@code --interview-port}. */
    public Map<String, Integer> byName() {
        var named = new LinkedHashMap<String, Integer>();
        for (var app : App.values()) {
            named.put(app.shortName(), of(app));
        }
        named.put("postgres", postgres);
        named.put("kafka", kafka);
        named.put("kafka-controller", kafkaController);
        return named;
    }

    /** Writes the ports down, for the commands that talk to this stack. */
    public void save(Home home) {
        var lines = new StringBuilder();
        byName().forEach((name, port) ->
                lines.append(name).append('=').append(port).append('\n'));
        Home.writeSecret(home.ports(), lines.toString());
    }

    /** The ports of the stack that was started last, if any. */
    public static Optional<Ports> saved(Home home) {
        if (!Files.exists(home.ports())) {
            return Optional.empty();
        }
        var saved = new Properties();
        try {
            saved.load(new StringReader(Files.readString(home.ports())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + home.ports(), e);
        }
        return Optional.of(from(saved));
    }

    private static Ports from(Properties saved) {
        var named = DEFAULT.byName();
        named.replaceAll((name, port) -> Integer.valueOf(saved.getProperty(name, port.toString())));
        var apps = new EnumMap<App, Integer>(App.class);
        for (var app : App.values()) {
            apps.put(app, named.getOrDefault(app.shortName(), app.defaultPort()));
        }
        return new Ports(
                apps,
                named.getOrDefault("postgres", DEFAULT.postgres),
                named.getOrDefault("kafka", DEFAULT.kafka),
                named.getOrDefault("kafka-controller", DEFAULT.kafkaController));
    }

    private static Map<App, Integer> defaultApps() {
        var apps = new EnumMap<App, Integer>(App.class);
        for (var app : App.values()) {
            apps.put(app, app.defaultPort());
        }
        return apps;
    }
}
