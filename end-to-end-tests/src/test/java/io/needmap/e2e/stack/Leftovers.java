package io.needmap.e2e.stack;

import io.needmap.local.settings.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** What an earlier run left: its data goes, the unpacked programs of PostgreSQL stay. */
final class Leftovers {

    private Leftovers() {}

    static void delete(Home home) throws IOException {
        var postgres = home.postgres();
        for (var folder : List.of(
                postgres.resolve("data"), postgres.resolve("initialised"), postgres.resolve("pgpass"), home.kafka())) {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
