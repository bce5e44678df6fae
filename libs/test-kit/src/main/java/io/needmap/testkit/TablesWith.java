package io.needmap.testkit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Looks for what must not be kept. */
public final class TablesWith {

    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name
            """;

    private TablesWith() {}

    /** The tables of the database that have the text in any of their columns, in letters of any case or as bytes. */
    public static List<String> text(Connection database, String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = database.createStatement();
                var tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                if (has(database, tables.getString(1), text)) {
                    found.add(tables.getString(1));
                }
            }
        }
        return found;
    }

    private static boolean has(Connection database, String table, String text) throws SQLException {
        String query = """
                SELECT EXISTS (SELECT FROM "%s" t, lower(CAST(t AS text)) AS row
                    WHERE strpos(row, ?) > 0 OR strpos(row, ?) > 0)
                """.formatted(table);
        try (var statement = database.prepareStatement(query)) {
            statement.setString(1, text.toLowerCase(Locale.ROOT));
            statement.setString(2, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
            try (var answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
