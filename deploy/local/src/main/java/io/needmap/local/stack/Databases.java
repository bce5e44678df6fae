package io.needmap.local.stack;

import io.needmap.local.settings.App;
import io.needmap.local.settings.Ports;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

/** Makes the services' databases, each owned by a role of its own that can enter no other. */
final class Databases {

    private final Ports ports;
    private final Passwords passwords;

    Databases(Ports ports, Passwords passwords) {
        this.ports = ports;
        this.passwords = passwords;
    }

    /** Makes what is missing; what is there stays as it is. */
    void ensure() throws IOException {
        var services = Arrays.stream(App.values()).filter(App::isService).toList();
        try (var connection = administrator()) {
            for (var service : services) {
                ensure(connection, service.database());
            }
        } catch (SQLException e) {
            throw new IOException("cannot make the databases: " + e.getMessage(), e);
        }
    }

    private Connection administrator() throws SQLException {
        return DriverManager.getConnection(
                ports.jdbcUrl("postgres"), Passwords.ADMINISTRATOR, passwords.of(Passwords.ADMINISTRATOR));
    }

    // Names and passwords are our own constants and letters: nothing to escape.
    private void ensure(Connection connection, String name) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            run(connection, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, passwords.of(name)));
        }
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            run(connection, "CREATE DATABASE %s OWNER %s".formatted(name, name));
            run(connection, "REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(name));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
