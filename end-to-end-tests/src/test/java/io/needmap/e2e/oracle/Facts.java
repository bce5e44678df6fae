package io.needmap.e2e.oracle;

import io.needmap.e2e.stack.Needmap;
import io.needmap.local.settings.App;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was said, placed, made, matched and answered, straight from the tables of the services that own it. */
final class Facts {

    private final Needmap needmap;

    Facts(Needmap needmap) {
        this.needmap = needmap;
    }

    /** One row of a result as whatever it stands for. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Completed interviews of this quarter and the three before. */
    List<Heard> heard() throws SQLException {
        var quarters = lastFourQuarters();
        return read(
                        App.INTERVIEW,
                        """
                        SELECT id, rep_id, region_code, quarter, conducted_at,
                               ARRAY(SELECT (t ->> 'from') || ' → ' || (t ->> 'to') FROM jsonb_array_elements(transitions) t)
                        FROM interview WHERE state = 'COMPLETED'
                        """,
                        row -> new Heard(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                row.getTimestamp(5).toInstant(),
                                Arrays.stream((String[]) row.getArray(6).getArray())
                                        .collect(Collectors.toSet())))
                .stream()
                .filter(one -> quarters.contains(one.quarter()))
                .toList();
    }

    /** Placed activity statements by activity; words that were erased are no evidence. */
    Map<UUID, List<Said>> said() throws SQLException {
        var placed = placements();
        return read(App.INTERVIEW, """
                        SELECT s.id, s.interview_id, s.rep_id, s.conducted_at, s.transition_from || ' → ' || s.transition_to,
                               EXISTS (SELECT FROM statement g
                                   WHERE g.kind = 'GOAL' AND g.of_statement_id = s.id AND g.erased_at IS NULL),
                               CAST(s.content ->> 'importance' AS int), CAST(s.content ->> 'satisfaction' AS int),
                               s.recorded_at
                        FROM statement s WHERE s.kind = 'ACTIVITY' AND s.erased_at IS NULL
                        """, row -> said(row, placed.get(row.getObject(1, UUID.class)))).stream()
                .filter(one -> one.activity() != null)
                .collect(Collectors.groupingBy(Said::activity));
    }

    private static Said said(ResultSet row, UUID activity) throws SQLException {
        return new Said(
                row.getObject(1, UUID.class),
                activity,
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getTimestamp(4).toInstant(),
                row.getTimestamp(9).toInstant(),
                row.getString(5),
                row.getBoolean(6),
                row.getObject(7, Integer.class),
                row.getObject(8, Integer.class));
    }

    private Map<UUID, UUID> placements() throws SQLException {
        var placements = new HashMap<UUID, UUID>();
        for (var one : read(
                App.ACTIVITY_MAP,
                "SELECT id, activity_id FROM placement WHERE state = 'PLACED'",
                row -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))) {
            placements.put(one.get(0), one.get(1));
        }
        return placements;
    }

    /** Every activity that is not retired, and whether it is relevant and needs a tool. */
    Map<UUID, Boolean> activities() throws SQLException {
        var activities = new HashMap<UUID, Boolean>();
        for (var one : read(
                App.ACTIVITY_MAP,
                "SELECT id, relevance = 'RELEVANT' AND tool_needed = 'YES' FROM activity WHERE state <> 'RETIRED'",
                row -> Map.entry(row.getObject(1, UUID.class), row.getBoolean(2)))) {
            activities.put(one.getKey(), one.getValue());
        }
        return activities;
    }

    /**
     * What confirmed matches of usable material add to the coverage of activities. A match of a merged activity counts
     * where that was merged into; a material counts once, by its best match.
     */
    Map<UUID, List<Double>> contributions(LocalDate today) throws SQLException {
        var merged = merged();
        var best = new HashMap<UUID, Map<UUID, Double>>();
        for (var one : read(
                App.MATERIALS,
                """
                        SELECT mm.activity_id, mm.fit, m.origin, m.state, m.kind, m.verified_on, m.expires_on, m.created_at,
                               m.id
                        FROM material_match mm JOIN material m ON m.id = mm.material_id
                        WHERE mm.state = 'CONFIRMED' AND m.state IN ('PUBLISHED', 'AT_RISK')
                        """,
                row -> Map.entry(
                        List.of(row.getObject(1, UUID.class), row.getObject(9, UUID.class)),
                        contribution(row, today)))) {
            var activity = one.getKey().get(0);
            while (merged.containsKey(activity)) {
                activity = merged.get(activity);
            }
            best.computeIfAbsent(activity, a -> new HashMap<>())
                    .merge(one.getKey().get(1), one.getValue(), Math::max);
        }
        return best.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> List.copyOf(e.getValue().values())));
    }

    /** Merged activities, each with the one that it was merged into. */
    private Map<UUID, UUID> merged() throws SQLException {
        return read(
                        App.ACTIVITY_MAP,
                        "SELECT id, merged_into_id FROM activity WHERE merged_into_id IS NOT NULL",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static double contribution(ResultSet row, LocalDate today) throws SQLException {
        double origin = row.getString(3).equals("SALES_MADE") ? 0.5 : 1;
        double risk = row.getString(4).equals("AT_RISK") ? 0.5 : 1;
        var made = row.getTimestamp(8).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        var verified = row.getObject(6, LocalDate.class);
        double fresh = Formulas.fresh(
                row.getString(5), verified == null ? made : verified, row.getObject(7, LocalDate.class), today);
        return row.getDouble(2) * fresh * origin * risk;
    }

    /** Active materials, and those of them with a confirmed match. */
    double materialPart() throws SQLException {
        return read(App.MATERIALS, """
                        SELECT count(*) FILTER (WHERE EXISTS (
                                   SELECT FROM material_match mm WHERE mm.material_id = m.id AND mm.state = 'CONFIRMED')),
                               count(*)
                        FROM material m WHERE m.state IN ('PUBLISHED', 'AT_RISK')
                        """, row -> row.getLong(2) == 0 ? 0 : (double) row.getLong(1) / row.getLong(2))
                .get(0);
    }

    /** The part of the activities in the alignment as materials-service keeps it up, before anybody hears of it. */
    double keptActivityPart() throws SQLException {
        return read(App.MATERIALS, "SELECT activity_part FROM alignment", row -> row.getDouble(1))
                .get(0);
    }

    /** For each active criterion, the open leads without an answer to it. */
    Map<String, Long> missingAnswers() throws SQLException {
        return read(App.LEAD_QUALIFICATION, """
                        SELECT c.code, count(*) FROM criterion c CROSS JOIN lead l
                        WHERE c.state = 'ACTIVE' AND l.outcome IS NULL
                          AND NOT EXISTS (SELECT FROM answer a WHERE a.lead_id = l.id AND a.criterion_id = c.id)
                        GROUP BY c.code
                        """, row -> Map.entry(row.getString(1), row.getLong(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private <T> List<T> read(App app, String sql, Row<T> row) throws SQLException {
        var result = new ArrayList<T>();
        try (var database = needmap.database(app);
                var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                result.add(row.of(rows));
            }
        }
        return result;
    }

    private static Set<String> lastFourQuarters() {
        var today = Instant.now().atZone(ZoneOffset.UTC).toLocalDate();
        return IntStream.range(0, 4)
                .mapToObj(back -> today.minus(back, IsoFields.QUARTER_YEARS))
                .map(day -> "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)))
                .collect(Collectors.toSet());
    }
}
