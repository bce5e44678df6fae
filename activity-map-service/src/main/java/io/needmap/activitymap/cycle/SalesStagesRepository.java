package io.needmap.activitymap.cycle;

import io.needmap.activitymap.rows.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class SalesStagesRepository {

    private static final String SELECT = """
            SELECT l.*, coalesce((
                SELECT json_agg(json_build_object('id', s.id, 'label', s.label, 'position', s.position,
                    'hintBuyingStageIds', s.hint_buying_stage_ids) ORDER BY s.position)
                FROM sales_stage s WHERE s.list_id = l.id), '[]') AS stages
            FROM sales_stages l
            """;

    private final Jdbi jdbi;

    SalesStagesRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** False when another process has made it. */
    boolean insert(SalesStages list) {
        return jdbi.withHandle(h -> h.createUpdate(
                                "INSERT INTO sales_stages (id, version) VALUES (:id, 1) ON CONFLICT DO NOTHING")
                        .bind("id", list.id())
                        .execute())
                == 1;
    }

    SalesStages get() {
        return jdbi.withHandle(
                h -> h.createQuery(SELECT).mapTo(SalesStages.class).one());
    }

    SalesStages getForChange() {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "FOR UPDATE OF l")
                .mapTo(SalesStages.class)
                .one());
    }

    void update(SalesStages list) {
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH stage AS (
                            SELECT * FROM json_to_recordset(CAST(:stages AS json))
                                AS s(id uuid, label text, position int, hint_buying_stage_ids uuid[])),
                        gone AS (DELETE FROM sales_stage WHERE id NOT IN (SELECT id FROM stage)),
                        put AS (
                            INSERT INTO sales_stage (id, list_id, position, label, hint_buying_stage_ids)
                            SELECT id, :list, position, label, hint_buying_stage_ids FROM stage
                            ON CONFLICT (id) DO UPDATE SET position = excluded.position, label = excluded.label,
                                hint_buying_stage_ids = excluded.hint_buying_stage_ids)
                        UPDATE sales_stages SET version = :version WHERE id = :list
                        """)
                .bind("stages", JsonRows.of(list.stages()))
                .bind("list", list.id())
                .bind("version", list.version())
                .execute());
    }

    /** Those of the ids that are buying stages; they stay until the transaction ends. */
    List<UUID> buyingStages(Collection<UUID> ids) {
        return known("SELECT id FROM buying_stage WHERE id = ANY (:ids) FOR KEY SHARE", ids);
    }

    /** Those of the ids that are sales stages. */
    List<UUID> salesStages(Collection<UUID> ids) {
        return known("SELECT id FROM sales_stage WHERE id = ANY (:ids)", ids);
    }

    private List<UUID> known(String sql, Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery(sql)
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
    }
}
