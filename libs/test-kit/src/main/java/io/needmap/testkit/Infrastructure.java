package io.needmap.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL, a real Kafka broker with the topics of the contract, and a key for tokens: one of each for all
 * tests of a module, without a container engine.
 */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres postgres;
    private @Nullable EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            kafka = EmbeddedKafka.start();
            Topics.create(kafka.bootstrapServers());
            return Map.of(
                    "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
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
            }
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
