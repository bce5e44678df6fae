package io.needmap.e2e.failure;

import static io.needmap.e2e.field.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.e2e.field.Panel;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.settings.App;
import io.needmap.local.token.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A service that dies while it takes in a long list goes on where it stopped: every row once, every row counted. */
@Order(7)
@ExtendWith(WithNeedmap.class)
class KilledImportsTest {

    private static final int ROWS = 12_000;
    private static final int KILLS_OF_EACH = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> UNFINISHED = Set.of("QUEUED", "RUNNING");

    private final Needmap needmap;
    private final NeedmapApi api;

    KilledImportsTest(Needmap needmap) {
        this.needmap = needmap;
        this.api = needmap.gateway(Role.ADMIN);
    }

    private record Import(App app, String path) {}

    @Test
    void everyRowOfAListIsTakenOnceHoweverOftenItsServiceDies(@TempDir Path folder) throws IOException, SQLException {
        var panel = new Panel(needmap.service(App.INTERVIEW, Role.MARKETING_OPS), api, "LIST", 6);
        var files = new ListFiles(folder, ROWS);
        var imports = Set.of(
                upload(App.INTERVIEW, "statement-imports", files.statements(panel)),
                upload(App.MATERIALS, "material-imports", files.materials()),
                names(files.names()));

        imports.parallelStream().forEach(this::killWhileItRuns);

        for (var one : imports) {
            eventually(
                    PATIENCE, () -> assertThat(job(one).path("state").asText()).isEqualTo("COMPLETED"));
            var counts = job(one).path("counts");
            assertThat(counts.path("failed").asInt()).as("refused: %s", one).isEqualTo(files.refused());
            assertThat(counts.path("created").asInt()).as("created: %s", one).isEqualTo(ROWS - files.refused());
        }
        int taken = ROWS - files.refused();
        assertThat(listed(App.MATERIALS, "material")).isEqualTo(new Listed(taken, taken));
        assertThat(listed(App.LEAD_QUALIFICATION, "name")).isEqualTo(new Listed(taken, taken));
        assertThat(listed(App.INTERVIEW, "statement")).isEqualTo(new Listed(taken, taken));
        int placed = taken + panel.activities().size();
        eventually(PATIENCE, () -> assertThat(placed(panel)).isEqualTo(new Listed(placed, placed)));
        new Settled(needmap).assertAnalysesAreRight();
    }

    /** Kills the service while rows are going in, or at least while it has not finished. */
    private void killWhileItRuns(Import one) {
        long done = 0;
        for (int kill = 0; kill < KILLS_OF_EACH; kill++) {
            long before = done;
            await(one + " goes on")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> progressed(one, before) && needmap.kill(one.app()));
            done = job(one).path("progress").path("done").asLong();
        }
    }

    private boolean progressed(Import one, long before) {
        var job = job(one);
        return job.path("progress").path("done").asLong() > before
                || !UNFINISHED.contains(job.path("state").asText());
    }

    private JsonNode job(Import one) {
        return needmap.service(one.app(), Role.ADMIN).get(one.path());
    }

    private Import upload(App app, String collection, Path file) {
        var key = UUID.randomUUID().toString();
        return new Import(
                app, api.upload("/api/v1/" + collection, "text/csv", file, key).requireLocation());
    }

    private Import names(Path file) {
        var source = Map.of("type", "TRADE_SHOW", "name", "Long list", "date", "2026-09-14", "consentBasis", "CONSENT");
        var request = Map.of("source", source, "mode", "UPSERT", "dryRun", false);
        var key = UUID.randomUUID().toString();
        return new Import(
                App.LEAD_QUALIFICATION,
                api.upload("/api/v1/name-lists", file, request, key).requireLocation());
    }

    /** How many rows there are, and how many external ids they have between them. */
    private record Listed(long rows, long different) {}

    private Listed listed(App app, String table) throws SQLException {
        return counted(app, """
                SELECT count(*), count(DISTINCT external_id) FROM %s WHERE external_id LIKE '%s%%'
                """.formatted(table, ListFiles.KEY));
    }

    /** What the list said, on the map, beside the one statement that each activity was made of. */
    private Listed placed(Panel panel) throws SQLException {
        return counted(App.ACTIVITY_MAP, """
                SELECT count(*), count(DISTINCT id) FROM placement
                WHERE state = 'PLACED' AND activity_id IN ('%s')
                """.formatted(String.join("', '", panel.activities())));
    }

    private Listed counted(App app, String query) throws SQLException {
        try (var database = needmap.database(app);
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return new Listed(rows.getLong(1), rows.getLong(2));
        }
    }
}
