package io.needmap.interview.placement;

import io.needmap.interview.replica.Sequenced;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PlacementRepository {

    private record Place(
            UUID statementId,
            PlacementState state,
            @Nullable UUID activityId,
            @Nullable String activityName) {}

    private final Jdbi jdbi;

    PlacementRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes over decisions that are newer than the known ones. */
    void follow(List<Sequenced<Placement>> placements) {
        var facts = placements.stream().map(Sequenced::fact).toList();
        lock(facts.stream().map(Placement::statementId).toArray(UUID[]::new));
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO statement_placement AS replica (statement_id, sequence, state, activity_id)
                        SELECT * FROM unnest(:ids, :sequences, :states, :activityIds)
                        ON CONFLICT (statement_id) DO UPDATE SET
                            sequence = excluded.sequence, state = excluded.state, activity_id = excluded.activity_id
                        WHERE replica.sequence < excluded.sequence
                        """)
                .bind("ids", facts.stream().map(Placement::statementId).toArray(UUID[]::new))
                .bind("sequences", placements.stream().map(Sequenced::sequence).toArray(Long[]::new))
                .bind("states", facts.stream().map(p -> p.state().name()).toArray(String[]::new))
                .bind("activityIds", facts.stream().map(Placement::activityId).toArray(UUID[]::new))
                .execute());
    }

    /**
     * Keeps the statements, and their interviews, from being changed until their places are known: what is tallied of a
     * place and of a goal, or of a place and of a completed interview, would miss each other.
     */
    private void lock(UUID[] statementIds) {
        jdbi.useHandle(h -> {
            h.createQuery("""
                            SELECT id FROM interview WHERE id IN (SELECT interview_id FROM statement WHERE id = ANY (:ids))
                            ORDER BY id FOR KEY SHARE
                            """).bind("ids", statementIds).mapTo(UUID.class).list();
            h.createQuery("SELECT id FROM statement WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                    .bind("ids", statementIds)
                    .mapTo(UUID.class)
                    .list();
        });
    }

    /** Takes over names that are newer than the known ones. */
    void name(List<Sequenced<MapActivity>> activities) {
        var facts = activities.stream().map(Sequenced::fact).toList();
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO map_activity AS replica (id, sequence, name)
                        SELECT * FROM unnest(:ids, :sequences, :names)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, name = excluded.name
                        WHERE replica.sequence < excluded.sequence
                        """)
                .bind("ids", facts.stream().map(MapActivity::id).toArray(UUID[]::new))
                .bind("sequences", activities.stream().map(Sequenced::sequence).toArray(Long[]::new))
                .bind("names", facts.stream().map(MapActivity::name).toArray(String[]::new))
                .execute());
    }

    /** The known decisions about the statements. */
    Map<UUID, PlacementResponse> of(Collection<UUID> statementIds) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT p.statement_id, p.state, p.activity_id, a.name AS activity_name
                        FROM statement_placement p LEFT JOIN map_activity a ON a.id = p.activity_id
                        WHERE p.statement_id = ANY (:ids)
                        """)
                .bind("ids", statementIds.toArray(UUID[]::new))
                .mapTo(Place.class)
                .collect(Collectors.toMap(
                        Place::statementId, p -> new PlacementResponse(p.state(), p.activityId(), p.activityName()))));
    }
}
