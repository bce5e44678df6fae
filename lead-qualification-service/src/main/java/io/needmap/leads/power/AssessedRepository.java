package io.needmap.leads.power;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class AssessedRepository {

    private record Row(UUID id, @Json PowerAssessed told) {}

    private static final long ASSESSING = 0x6E65_6564_6D61_7041L;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    AssessedRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** What was last told, by criterion; nobody else assesses until the transaction ends. */
    Map<UUID, PowerAssessed> told() {
        var told = new HashMap<UUID, PowerAssessed>();
        jdbi.useHandle(h -> {
            h.createQuery("SELECT 1 FROM pg_advisory_xact_lock(:lock)")
                    .bind("lock", ASSESSING)
                    .mapTo(Integer.class)
                    .one();
            h.createQuery("SELECT id, told FROM criterion_power")
                    .mapTo(Row.class)
                    .forEach(row -> told.put(row.id(), row.told()));
        });
        return told;
    }

    void put(PowerAssessed assessed) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO criterion_power (id, version, told) VALUES (:id, :version, CAST(:told AS jsonb))
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version, told = excluded.told
                        """)
                .bind("id", assessed.id())
                .bind("version", assessed.version())
                .bind("told", written(assessed))
                .execute());
    }

    private String written(PowerAssessed assessed) {
        try {
            return json.writeValueAsString(assessed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an assessment can be written", e);
        }
    }
}
