package io.needmap.deploy.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One service's data are destroyed, and brought back to a point in time by the commands of {@code restore-backup.md} and
 * {@code rebuild-replica.md}. The backup is what the object store would hold: a base backup, and the write-ahead log since.
 */
@Order(8)
@ExtendWith(WithCluster.class)
class RestoreTest {

    private static final String DATABASE = "materials";
    private static final String SERVICE = "materials-service";
    private static final String IN_THE_POD = "/var/lib/postgresql/data/";

    private final Cluster cluster;
    private final Postgres live;
    private final Path copied = Work.DIRECTORY.resolve("materials.dump");
    private Postgres restored;

    RestoreTest(Cluster cluster) {
        this.cluster = cluster;
        this.live = cluster.postgres();
    }

    @Test
    void oneDatabaseIsRestoredAndItsReplicasAreRebuiltAndEqual() throws Exception {
        var api = cluster.gateway("MARKETING_OPS", "MARKETER");
        var field = new Field(api, "BACK");
        String activity = field.newActivity();
        var backup = Work.directory("restored").resolve("data");
        Program.run("chown", Postgres.USER, backup.getParent().toString());
        live.run("pg_basebackup", "--pgdata=" + backup, "--checkpoint=fast");

        // After the base backup: these are in the log alone.
        String material = api.post(
                        "/api/v1/materials",
                        Map.of(
                                "title", "Written after the base backup",
                                "kind", "PRESENTATION",
                                "description", "One page.",
                                "origin", "MARKETING",
                                "regionCodes", List.of(),
                                "language", "en",
                                "link", "https://library.example/back",
                                "state", "PUBLISHED"))
                .id();
        var statement = api.post(Field.statements(field.interviews().get(3)), field.activity("read it out", activity));
        new Everywhere(live).assertExactly(List.of(statement.id()));
        awaitQuiet();
        var before = contents();
        String moment = now();
        damage();

        restore(backup, moment);
        Runbook.block("restore-backup.md", "**One database.**").follow(this::restoreStep);
        rebuild();

        await("the replicas are as they were")
                .atMost(Field.PATIENCE)
                .untilAsserted(() -> assertThat(contents()).isEqualTo(before));
        assertThat(api.get("/api/v1/materials/" + material).path("title").asText())
                .isEqualTo("Written after the base backup");
        var later = api.post(Field.statements(field.interviews().get(4)), field.activity("send it ahead", activity));
        new Everywhere(live).assertExactly(List.of(later.id()));
        restored.kill();
    }

    /** What somebody does who has the wrong window open. */
    private void damage() throws SQLException {
        try (var connection = live.connect(DATABASE)) {
            Postgres.execute(connection, "DROP TABLE material CASCADE");
            Postgres.execute(connection, "TRUNCATE material_gap CASCADE");
            Postgres.execute(connection, "UPDATE statement_replica SET quote = 'wrong'");
        }
        String last = text(live, "SELECT pg_walfile_name(pg_switch_wal())");
        await("the log is archived")
                .atMost(Field.PATIENCE)
                .until(() -> text(live, "SELECT last_archived_wal FROM pg_stat_archiver")
                                .compareTo(last)
                        >= 0);
        Progress.say("the database is damaged");
    }

    /** What the operator does with a Cluster that has bootstrap.recovery and a targetTime. */
    private void restore(Path backup, String moment) {
        restored = new Postgres(
                cluster.manifests(),
                cluster.secrets(),
                backup.getParent(),
                Addresses.RESTORED_DATABASE,
                cluster.authority().keyAndCertificate("needmap-db-restored-rw"));
        restored.configure("""
                archive_mode = off
                restore_command = 'cp %s/archive/%%f %%p'
                recovery_target_time = '%s'
                recovery_target_action = promote
                """.formatted(live.directory(), moment));
        Work.write(backup.resolve("recovery.signal"), "");
        Program.run("chown", Postgres.USER, backup.resolve("recovery.signal").toString());
        Program.run("chmod", "700", backup.toString());
        restored.start();
        await("the restored cluster takes writes").atMost(Field.PATIENCE).until(() -> {
            try (var connection = restored.connect(DATABASE)) {
                return !connection.isReadOnly()
                        && !text(restored, "SELECT pg_is_in_recovery()").equals("t");
            }
        });
        Progress.say("the cluster is restored beside");
    }

    /** One command of the runbook, on what stands for the cluster here. */
    private void restoreStep(List<String> command) {
        Progress.say("%s", String.join(" ", command));
        var words = new ArrayList<>(command);
        words.removeAll(List.of("-n", "needmap", "-c", "postgres"));
        try {
            switch (words.get(1)) {
                case "scale" -> scale(words);
                case "exec" -> {
                    var server = server(words.get(2));
                    int program = words.indexOf("--") + 1;
                    var arguments = words.subList(program + 1, words.size()).stream()
                            .map(word -> word.replace(IN_THE_POD, server.directory() + "/"))
                            .toArray(String[]::new);
                    server.run(words.get(program), arguments);
                }
                case "cp" -> {
                    Files.copy(file(words.get(2)), file(words.get(3)), StandardCopyOption.REPLACE_EXISTING);
                    Program.run("chown", Postgres.USER, file(words.get(3)).toString());
                }
                // There is no autoscaler here, and what is applied is applied already.
                case "delete", "apply" ->
                    assertThat(String.join(" ", words)).matches(".*(scaledobject|overlays/prod).*");
                default -> throw new IllegalArgumentException("nothing here knows how to " + words);
            }
        } catch (Exception e) {
            throw new IllegalStateException("failed: " + String.join(" ", command), e);
        }
    }

    private void scale(List<String> words) throws InterruptedException {
        assertThat(words.get(2)).isEqualTo("deployment/" + SERVICE);
        if (words.contains("--replicas=0")) {
            cluster.workload(SERVICE).stop();
        } else {
            cluster.workload(SERVICE).start();
        }
    }

    private Postgres server(String pod) {
        return switch (pod) {
            case "needmap-db-1" -> live;
            case "needmap-db-restored-1" -> restored;
            default -> throw new IllegalArgumentException("there is no pod " + pod);
        };
    }

    private Path file(String name) {
        var parts = name.split(":", 2);
        return parts.length == 1 ? copied : server(parts[0]).directory().resolve(parts[1].replace(IN_THE_POD, ""));
    }

    private void rebuild() {
        var operations = cluster.api(SERVICE, "ADMIN");
        Runbook.block("rebuild-replica.md", "bearer token").follow(command -> {
            var line = String.join(" ", command);
            Progress.say("%s", line);
            if (line.contains("-X POST")) {
                operations.post(line.replaceAll(".*localhost:8081", ""), Map.of());
            } else if (line.startsWith("curl")) {
                String path = line.replaceAll(".*localhost:8081", "");
                await("no line says rebuilding")
                        .atMost(Field.PATIENCE)
                        .until(() -> operations.get(path).findValuesAsText("rebuilding").stream()
                                .noneMatch("true"::equals));
            }
        });
    }

    /** The rows of every table that is a copy of others' or made from copies, without what says when they were made. */
    private Map<String, String> contents() throws SQLException {
        var contents = new TreeMap<String, String>();
        for (String table : text(live, """
                SELECT string_agg(table_name, ' ') FROM information_schema.tables
                WHERE table_schema = 'public' AND table_name LIKE '%\\_replica'
                """).split(" ", -1)) {
            contents.put(
                    table, text(live, "SELECT string_agg(t::text, '|' ORDER BY t::text) FROM %s t".formatted(table)));
        }
        contents.put("gaps", text(live, """
                SELECT string_agg(concat_ws(' ', id, state, activity_id), '|' ORDER BY id) FROM material_gap
                """));
        return contents;
    }

    /** Nothing that was said before is still on its way. */
    private void awaitQuiet() {
        await("all events are applied")
                .atMost(Field.PATIENCE)
                .until(() -> cluster.api(SERVICE, "ADMIN").get("/operations/replicas").findValuesAsText("lag").stream()
                        .allMatch("0"::equals));
    }

    private String now() throws SQLException {
        return text(live, "SELECT clock_timestamp()::text");
    }

    private static String text(Postgres server, String query) throws SQLException {
        try (var connection = server.connect(DATABASE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
