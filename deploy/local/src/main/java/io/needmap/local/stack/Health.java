package io.needmap.local.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a program whether it is ready to work. */
public final class Health {

    private static final int PATIENCE_MILLIS = 1_000;

    private Health() {}

    /** Whether the program at this address says that it is ready; false when it does not answer. */
    public static boolean ready(URI program) {
        try {
            var connection = (HttpURLConnection)
                    program.resolve("/q/health/ready").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
