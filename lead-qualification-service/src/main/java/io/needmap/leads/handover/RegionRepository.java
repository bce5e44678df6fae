package io.needmap.leads.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RegionRepository {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    RegionRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    Optional<RegionReplica> find(String code) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM region WHERE code = :code")
                .bind("code", code)
                .mapTo(RegionReplica.class)
                .findFirst());
    }

    /** A late event changes nothing. */
    void upsert(RegionReplica region) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO region (id, sequence, code, time_zone, business_hours, holidays)
                        VALUES (:id, :sequence, :code, :zone, CAST(:hours AS jsonb), :holidays)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, code = excluded.code,
                            time_zone = excluded.time_zone, business_hours = excluded.business_hours,
                            holidays = excluded.holidays
                        WHERE region.sequence < excluded.sequence
                        """)
                .bind("id", region.id())
                .bind("sequence", region.sequence())
                .bind("code", region.code())
                .bind("zone", region.timeZone())
                .bind("hours", hours(region))
                .bind("holidays", region.holidays().toArray(LocalDate[]::new))
                .execute());
    }

    private String hours(RegionReplica region) {
        try {
            return json.writeValueAsString(region.businessHours());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("hours can be written", e);
        }
    }
}
