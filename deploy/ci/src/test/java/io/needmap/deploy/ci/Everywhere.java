package io.needmap.deploy.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The tables in which a placed statement must be, once in each. */
final class Everywhere {

    private record Place(String name, String database, String count) {}

    private static final List<Place> PLACES = List.of(
            new Place("recorded", "interview", "SELECT count(*) FROM statement WHERE id = ANY (?)"),
            new Place("known to the map", "activity_map", "SELECT count(*) FROM statement WHERE id = ANY (?)"),
            new Place("placed", "activity_map", "SELECT count(*) FROM placement WHERE id = ANY (?)"),
            new Place("evidence", "activity_map", "SELECT count(*) FROM evidence WHERE statement_id = ANY (?)"),
            new Place("known to materials", "materials", "SELECT count(*) FROM statement_replica WHERE id = ANY (?)"),
            new Place("its placement known to materials", "materials", """
                    SELECT count(*) FROM placement_replica WHERE statement_id = ANY (?) AND activity_id IS NOT NULL
                    """),
            new Place("its placement known to interviews", "interview", """
                    SELECT count(*) FROM statement_placement WHERE statement_id = ANY (?) AND state = 'PLACED'
                    """));

    private final Postgres postgres;

    Everywhere(Postgres postgres) {
        this.postgres = postgres;
    }

    /** Waits until each of the statements is in each place once; fails with the counts of the places. */
    void assertExactly(Collection<String> statements) {
        var ids = statements.stream().map(UUID::fromString).toArray();
        var expected = new TreeMap<String, Long>();
        PLACES.forEach(place -> expected.put(place.name(), (long) ids.length));
        await("all statements are everywhere, once")
                .atMost(Field.PATIENCE)
                .untilAsserted(() -> assertThat(counts(ids)).isEqualTo(expected));
    }

    private Map<String, Long> counts(Object[] ids) throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (var place : PLACES) {
            try (var database = postgres.connect(place.database());
                    var query = database.prepareStatement(place.count())) {
                query.setArray(1, database.createArrayOf("uuid", ids));
                try (var rows = query.executeQuery()) {
                    rows.next();
                    counts.put(place.name(), rows.getLong(1));
                }
            }
        }
        return counts;
    }
}
