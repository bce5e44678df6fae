package io.needmap.materials.story;

import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class StoryRepository {

    private final Jdbi jdbi;

    StoryRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Story> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM story WHERE id = :id")
                .bind("id", id)
                .mapTo(Story.class)
                .findOne());
    }

    Story getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM story WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Story.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("story", id));
    }

    /** Stories in a state that rest on any of the claims, in one order for everybody. */
    List<Story> restingOn(Collection<UUID> claims, StoryState state) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM story WHERE claim_ids && :claims AND state = :state ORDER BY id FOR UPDATE")
                .bind("claims", claims.toArray(UUID[]::new))
                .bind("state", state)
                .mapTo(Story.class)
                .list());
    }

    void insert(Story story) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO story (id, version, title, reframe, hypothesis, hypothesis_id, segment, claim_ids,
                            state, created_at)
                        VALUES (:id, :version, :title, :reframe, :hypothesis, :hypothesisId, :segment, :claimIds,
                            :state, :createdAt)
                        """).bindNamedArgumentFinder(Fields.of(story)).execute());
    }

    void updateAll(List<Story> stories) {
        if (stories.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("""
                    UPDATE story SET version = :version, title = :title, reframe = :reframe, hypothesis = :hypothesis,
                        hypothesis_id = :hypothesisId, segment = :segment, claim_ids = :claimIds, state = :state
                    WHERE id = :id
                    """);
            stories.forEach(s -> batch.bindNamedArgumentFinder(Fields.of(s)).add());
            batch.execute();
        });
    }

    /** By id, one more than the limit. */
    List<Story> page(@Nullable StoryState state, @Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM story WHERE id > :after"
                        + (state == null ? "" : " AND state = :state") + " ORDER BY id LIMIT :limit")
                .bind("after", after == null ? new UUID(0, 0) : after)
                .bind("state", state)
                .bind("limit", limit + 1)
                .mapTo(Story.class)
                .list());
    }
}
