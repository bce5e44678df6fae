package io.needmap.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.note.KitTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@KitTest
class RecordRowsTest {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

    private static final JsonNode KEPT = EventJson.parse("{\"x\":1}");

    record Line(
            UUID id,
            long lineNumber,
            @Nullable String words,
            Instant notedAt,
            List<String> marks,
            @Json JsonNode kept) {}

    @Inject
    Jdbi jdbi;

    @Test
    void columnsCountByTheirNamesInEveryOrder() {
        var first = line("SELECT :id AS id, 7 AS line_number, :words AS words, :at AS noted_at,"
                + " :marks AS marks, CAST(:kept AS jsonb) AS kept");
        var second = line("SELECT 1 AS other, CAST(:kept AS jsonb) AS kept, :marks AS marks, :at AS noted_at,"
                + " 7 AS line_number, :words AS words, :id AS id");
        assertThat(first.lineNumber()).isEqualTo(7);
        assertThat(first.words()).isNull();
        assertThat(first.notedAt()).isEqualTo(AT);
        assertThat(first.marks()).containsExactly("a", "b");
        assertThat(first.kept().path("x").asInt()).isEqualTo(1);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aMissingColumnIsSaidEveryTime() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> inTransaction(h ->
                            h.createQuery("SELECT 1 AS id").mapTo(Line.class).one()))
                    .hasMessageContaining("no column for lineNumber of Line");
        }
    }

    @Test
    void valuesOfOneTypeAreBoundWithAndWithoutBeingNull() {
        for (String words : new String[] {"said", null, "again"}) {
            String bound = inTransaction(h -> h.createQuery("SELECT coalesce(CAST(:words AS text), 'nothing')")
                    .bind("words", words)
                    .mapTo(String.class)
                    .one());
            assertThat(bound).isEqualTo(words == null ? "nothing" : words);
        }
    }

    private Line line(String query) {
        return inTransaction(h -> h.createQuery(query)
                .bindNamedArgumentFinder(Fields.of(new Line(ID, 7, null, AT, List.of(), KEPT)))
                .bind("marks", new String[] {"a", "b"})
                .bind("at", AT)
                .mapTo(Line.class)
                .one());
    }

    private <T> T inTransaction(Function<Handle, T> work) {
        return QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(work::apply));
    }
}
