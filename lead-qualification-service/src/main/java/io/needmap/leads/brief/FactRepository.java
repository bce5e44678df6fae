package io.needmap.leads.brief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.needmap.leads.brief.CallBrief.ExpectedObjection;
import io.needmap.leads.brief.CallBrief.Hypothesis;
import io.needmap.leads.brief.CallBrief.StageMaterial;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class FactRepository {

    private record Row(@Json Told told) {}

    private static final int MOST = 5;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    FactRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** A late event changes nothing. */
    void upsert(Collection<Fact> facts) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO brief_fact (kind, id, sequence, ref, at, told)
                        SELECT * FROM unnest(:kinds, :ids, :sequences, :refs, :times, :told::jsonb[])
                        ON CONFLICT (kind, id) DO UPDATE SET sequence = excluded.sequence, ref = excluded.ref,
                            at = excluded.at, told = excluded.told
                        WHERE brief_fact.sequence < excluded.sequence
                        """)
                .bind("kinds", facts.stream().map(f -> f.kind().name()).toArray(String[]::new))
                .bind("ids", facts.stream().map(Fact::id).toArray(UUID[]::new))
                .bind("sequences", facts.stream().map(Fact::sequence).toArray(Long[]::new))
                .bind("refs", facts.stream().map(Fact::ref).toArray(UUID[]::new))
                .bind("times", facts.stream().map(Fact::at).toArray(Instant[]::new))
                .bind("told", facts.stream().map(this::written).toArray(String[]::new))
                .execute());
    }

    private String written(Fact fact) {
        try {
            return json.writeValueAsString(fact.told());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }

    /** The stages of the segment's buying cycle, or of the default one. */
    List<Told.Stage> stages(@Nullable String segment) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT told FROM brief_fact
                        WHERE kind = 'CYCLE' AND (told ->> 'isDefault' = 'true'
                            OR lower(told ->> 'segment') = lower(CAST(:segment AS text)))
                        ORDER BY (lower(told ->> 'segment') = lower(CAST(:segment AS text))) DESC NULLS LAST, id LIMIT 1
                        """)
                .bind("segment", segment)
                .mapTo(Row.class)
                .findFirst()
                .flatMap(row -> Optional.ofNullable(row.told().stages()))
                .orElse(List.of()));
    }

    /** What is assumed to worry the segment and was not refuted, best confirmed first. */
    List<Hypothesis> hypotheses(@Nullable String segment) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT id, told ->> 'assumption' AS assumption, told ->> 'segment' AS segment,
                            told ->> 'verdict' AS verdict, coalesce((told ->> 'confirmed')::int, 0) AS confirmed,
                            coalesce((told ->> 'refuted')::int, 0) AS refuted
                        FROM brief_fact
                        WHERE kind = 'HYPOTHESIS' AND told ->> 'state' = 'ACTIVE' AND told ->> 'verdict' <> 'REFUTED'
                            AND (CAST(:segment AS text) IS NULL OR lower(told ->> 'segment') = lower(CAST(:segment AS text)))
                        ORDER BY confirmed DESC, refuted, id LIMIT :most
                        """)
                .bind("segment", segment)
                .bind("most", MOST)
                .mapTo(Hypothesis.class)
                .list());
    }

    /** What was heard most since then, in the region if there is one, with the approved response to it. */
    List<ExpectedObjection> objections(@Nullable String region, Instant since) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH heard AS (
                            SELECT ref AS theme_id, count(*) AS heard,
                                count(*) FILTER (WHERE told ->> 'outcome' = 'HANDLED') AS handled,
                                count(*) FILTER (WHERE told ->> 'outcome' = 'LOST_ON_IT') AS lost_on_it,
                                count(*) FILTER (WHERE told ->> 'regionCode' = :region) AS in_region
                            FROM brief_fact WHERE kind = 'OBJECTION' AND ref IS NOT NULL AND at >= :since GROUP BY ref)
                        SELECT heard.*, t.told ->> 'name' AS theme, m.id AS material_id, m.told ->> 'title' AS material,
                            m.told ->> 'link' AS link
                        FROM heard JOIN brief_fact t ON t.kind = 'THEME' AND t.id = heard.theme_id
                        LEFT JOIN LATERAL (
                            SELECT x.id, x.told FROM brief_fact r
                            JOIN brief_fact x ON x.kind = 'MATERIAL' AND x.id = (r.told ->> 'materialId')::uuid
                                AND x.told ->> 'state' IN ('PUBLISHED', 'AT_RISK')
                            WHERE r.kind = 'RESPONSE' AND r.ref = heard.theme_id AND r.told ->> 'state' = 'APPROVED'
                            ORDER BY r.id DESC LIMIT 1) AS m ON true
                        ORDER BY in_region DESC, heard DESC, theme_id LIMIT :most
                        """)
                .bind("region", region)
                .bind("since", since)
                .bind("most", MOST)
                .mapTo(ExpectedObjection.class)
                .list());
    }

    /** Published material for activities of the stage that suits region and segment, best fit first. */
    List<StageMaterial> material(UUID stageId, @Nullable String region, @Nullable String segment) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT m.id AS material_id, m.told ->> 'title' AS title, m.told ->> 'kind' AS kind,
                            m.told ->> 'link' AS link, coalesce(max((x.told ->> 'fit')::float8), 0) AS fit,
                            array_agg(DISTINCT a.told ->> 'name') AS activities
                        FROM brief_fact a
                        JOIN brief_fact x ON x.kind = 'MATCH' AND x.ref = a.id AND x.told ->> 'state' = 'CONFIRMED'
                        JOIN brief_fact m ON m.kind = 'MATERIAL' AND m.id = (x.told ->> 'materialId')::uuid
                        WHERE a.kind = 'ACTIVITY' AND jsonb_exists(a.told -> 'buyingStageIds', :stage)
                            AND a.told ->> 'state' <> 'RETIRED' AND m.told ->> 'state' = 'PUBLISHED'
                            AND (CAST(:region AS text) IS NULL
                                OR jsonb_array_length(coalesce(m.told -> 'regionCodes', '[]')) = 0
                                OR jsonb_exists(m.told -> 'regionCodes', :region))
                            AND (CAST(:segment AS text) IS NULL
                                OR jsonb_array_length(coalesce(m.told -> 'segments', '[]')) = 0
                                OR EXISTS (SELECT FROM jsonb_array_elements_text(m.told -> 'segments') AS s
                                    WHERE lower(s) = lower(CAST(:segment AS text))))
                        GROUP BY m.id, m.told ORDER BY fit DESC, m.id LIMIT 10
                        """)
                .bind("stage", stageId.toString())
                .bind("region", region)
                .bind("segment", segment)
                .mapTo(StageMaterial.class)
                .list());
    }
}
