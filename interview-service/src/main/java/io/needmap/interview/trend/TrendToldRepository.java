package io.needmap.interview.trend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Remembers which trends were told, and whether there is reason to look again. */
@ApplicationScoped
class TrendToldRepository {

    private static final long LOCK = 0x6E65_6564_7472_6E64L;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    TrendToldRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Whether no other process looks now; until the transaction ends, none begins. */
    boolean alone() {
        return jdbi.withHandle(h -> h.createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether anything was told since the last look that can change a trend; from now on it counts as looked at. */
    boolean due() {
        return jdbi.withHandle(h -> h.execute("DELETE FROM trend_due")) > 0;
    }

    List<TrendTold> all() {
        return jdbi.withHandle(h -> h.createQuery("SELECT told FROM theme_trend")
                .map((row, ctx) -> read(row.getString(1)))
                .list());
    }

    void put(Collection<TrendTold> trends) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO theme_trend (theme_id, region_code, told)
                        SELECT theme_id, region_code, CAST(told AS jsonb)
                        FROM unnest(:themes, :regions, :told) AS t (theme_id, region_code, told)
                        ON CONFLICT (theme_id, region_code) DO UPDATE SET told = excluded.told
                        """)
                .bind("themes", trends.stream().map(TrendTold::themeId).toArray(UUID[]::new))
                .bind("regions", trends.stream().map(TrendTold::regionCode).toArray(String[]::new))
                .bind("told", trends.stream().map(this::write).toArray(String[]::new))
                .execute());
    }

    private TrendTold read(String told) {
        try {
            return json.readValue(told, TrendTold.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(TrendTold told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
