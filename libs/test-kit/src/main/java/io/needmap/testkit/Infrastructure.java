package io.needmap.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL, a real Kafka broker with the topics of the contract, and a key for tokens: one of each for all
 * tests of a module, without a container engine.
 */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {

    private static @Nullable EmbeddedDatabase database;
    private static @Nullable EmbeddedKafka kafka;

    /** The database of the running tests, to be stopped and started. */
    public static EmbeddedDatabase database() {
        return Objects.requireNonNull(database, "the test infrastructure is not started");
    }

    /** The broker of the running tests, to be stopped and started. */
    public static EmbeddedKafka kafka() {
        return Objects.requireNonNull(kafka, "the test infrastructure is not started");
    }

    @Override
    public Map<String, String> start() {
        try {
            database = EmbeddedDatabase.start();
            kafka = EmbeddedKafka.start();
            Topics.create(kafka.bootstrapServers());
            return Map.of(
                    "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                    "kafka.bootstrap.servers", kafka.bootstrapServers(),
                    "mp.jwt.verify.publickey", Tokens.publicKey(),
                    "mp.jwt.verify.issuer", Tokens.ISSUER);
        } catch (Exception e) {
            throw new IllegalStateException("the test infrastructure does not start", e);
        }
    }

    @Override
    public void stop() {
        try {
            if (kafka != null) {
                kafka.close();
                kafka = null;
            }
            if (database != null) {
                database.close();
                database = null;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
