package io.needmap.e2e.badinput;

import static io.needmap.e2e.field.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.api.ApiException;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.settings.App;
import io.needmap.local.token.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that cannot be read is refused as a whole, with a code, and leaves nothing behind. */
@Order(4)
@ExtendWith(WithNeedmap.class)
class BrokenFilesTest {

    private static final Map<String, byte[]> BROKEN = Map.of(
            "nothing",
            new byte[0],
            "not UTF-8",
            new byte[] {'t', 'i', 't', 'l', 'e', '\n', (byte) 0xC3, (byte) 0x28, '\n'},
            "a picture",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
            "an open quote",
            text("title,email,quote\n\"never closed,a@b.example,words\n"),
            "a column twice",
            text("title,title,quote,quote\na,b,c,d\n"),
            "columns that nobody knows",
            text("colour,weight\nred,12\n"));

    private final Needmap needmap;
    private final NeedmapApi api;

    BrokenFilesTest(Needmap needmap) {
        this.needmap = needmap;
        this.api = needmap.gateway(Role.ADMIN);
    }

    static Stream<Arguments> files() {
        return BROKEN.keySet().stream()
                .sorted()
                .flatMap(broken -> Stream.of(
                        Arguments.of(broken, "statement-imports", App.INTERVIEW, "statement"),
                        Arguments.of(broken, "material-imports", App.MATERIALS, "material"),
                        Arguments.of(broken, "name-lists", App.LEAD_QUALIFICATION, "name")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aBrokenFileIsRefusedAndLeavesNothing(
            String broken, String collection, App app, String table, @TempDir Path folder)
            throws IOException, SQLException {
        var file = Files.write(folder.resolve("broken.csv"), BROKEN.get(broken));
        long before = rows(app, table);
        try {
            var job = upload(collection, file);
            eventually(() -> assertThat(api.get(job).path("state").asText()).isIn("FAILED", "COMPLETED"));
            var ended = api.get(job);
            assertThat(ended.path("failure").path("code").asText("").length()
                            + ended.path("counts").path("failed").asInt())
                    .as("a code or refused rows in %s", ended)
                    .isPositive();
        } catch (ApiException e) {
            assertThat(e.status()).isBetween(400, 422);
            assertThat(e.code()).isNotBlank();
        }
        assertThat(rows(app, table)).isEqualTo(before);
    }

    private String upload(String collection, Path file) {
        var key = UUID.randomUUID().toString();
        var path = "/api/v1/" + collection;
        if (!collection.equals("name-lists")) {
            return api.upload(path, "text/csv", file, key).requireLocation();
        }
        var source = Map.of("type", "TRADE_SHOW", "name", "Nowhere", "date", "2026-09-14", "consentBasis", "CONSENT");
        return api.upload(path, file, Map.of("source", source, "mode", "UPSERT", "dryRun", false), key)
                .requireLocation();
    }

    private long rows(App app, String table) throws SQLException {
        try (var database = needmap.database(app);
                var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
