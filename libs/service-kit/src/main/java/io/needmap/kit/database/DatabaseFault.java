package io.needmap.kit.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** What an exception from the database means for whoever asked. */
public enum DatabaseFault {
    /** Another row has the same key. */
    CONSTRAINT_UNIQUE,
    /** The row that is referred to does not exist. */
    CONSTRAINT_REFERENCE,
    /** A value is outside what the table allows. */
    CONSTRAINT_CHECK,
    /** A text cannot be stored, for example because of U+0000. */
    BAD_TEXT,
    /** A deadlock or serialisation failure: the same request can succeed the next time. */
    RACE,
    /** The database cannot be reached or is shutting down. */
    OUTAGE,
    /** Not a database error that we know. */
    NONE;

    private static final int DEEPEST = 20;

    /**
     * Classifies by the SQL state (PostgreSQL, Appendix A) found in the chain of causes; what the transaction manager
     * learnt from a commit that failed is among the suppressed.
     */
    public static DatabaseFault of(Throwable e) {
        return of(e, DEEPEST);
    }

    private static DatabaseFault of(@Nullable Throwable e, int deep) {
        if (e == null || deep == 0) {
            return NONE;
        }
        var fault = e instanceof SQLException sql ? of(sql) : NONE;
        if (fault == NONE) {
            fault = of(e.getCause(), deep - 1);
        }
        for (int i = 0; fault == NONE && i < e.getSuppressed().length; i++) {
            fault = of(e.getSuppressed()[i], deep - 1);
        }
        return fault;
    }

    private static DatabaseFault of(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            // Agroal's own exceptions (pool exhausted, connection closed) carry no state.
            String message = String.valueOf(e.getMessage());
            boolean pool = e instanceof SQLTransientConnectionException
                    || message.contains("timeout")
                    || message.contains("closed")
                    || message.contains("acqui");
            return pool ? OUTAGE : NONE;
        }
        return switch (state) {
            case "23505", "23P01" -> CONSTRAINT_UNIQUE;
            case "23503" -> CONSTRAINT_REFERENCE;
            case "23514", "23502", "22001", "22003", "22008" -> CONSTRAINT_CHECK;
            case "22021", "22P05" -> BAD_TEXT;
            case "40001", "40P01", "55P03" -> RACE;
            default -> state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") ? OUTAGE : NONE;
        };
    }
}
