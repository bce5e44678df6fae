package io.needmap.e2e.failure;

import static io.needmap.e2e.field.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.e2e.stack.Needmap;
import io.needmap.local.settings.App;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The tables in which a placed statement must be, once in each. */
final class Everywhere {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final List<Place> PLACES = List.of(
            new Place("recorded", App.INTERVIEW, "SELECT count(*) FROM statement WHERE id = ANY (?)"),
            new Place("told in one event history", App.INTERVIEW, """
                    SELECT count(*) FROM history WHERE aggregate_id = ANY (?)
                    """),
            new Place("known to the map", App.ACTIVITY_MAP, "SELECT count(*) FROM statement WHERE id = ANY (?)"),
            new Place("placed", App.ACTIVITY_MAP, """
                    SELECT count(*) FROM placement WHERE id = ANY (?) AND state = 'PLACED'
                    """),
            new Place("counted as evidence", App.ACTIVITY_MAP, """
                    SELECT count(*) FROM evidence WHERE statement_id = ANY (?)
                    """),
            new Place("known to materials", App.MATERIALS, """
                    SELECT count(*) FROM statement_replica WHERE id = ANY (?)
                    """),
            new Place("its placement known to materials", App.MATERIALS, """
                    SELECT count(*) FROM placement_replica WHERE statement_id = ANY (?) AND activity_id IS NOT NULL
                    """),
            new Place("its placement known to interviews", App.INTERVIEW, """
                    SELECT count(*) FROM statement_placement WHERE statement_id = ANY (?) AND state = 'PLACED'
                    """));

    private final Needmap needmap;

    Everywhere(Needmap needmap) {
        this.needmap = needmap;
    }

    private record Place(String name, App app, String count) {}

    /** Waits until each of the statements is in each place once; fails with the counts of the places. */
    void assertExactly(Collection<String> statements) {
        var ids = statements.stream().map(UUID::fromString).toArray();
        var expected = new TreeMap<String, Long>();
        PLACES.forEach(place -> expected.put(place.name(), (long) ids.length));
        eventually(PATIENCE, () -> assertThat(counts(ids)).isEqualTo(expected));
    }

    private Map<String, Long> counts(Object[] ids) throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (var place : PLACES) {
            try (var database = needmap.database(place.app());
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
