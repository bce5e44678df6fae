package io.needmap.interview.loop;

import io.needmap.interview.replica.Sequenced;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class NewsRepository {

    private final Jdbi jdbi;

    NewsRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes over decisions that are newer than the known ones, with the activities that they changed. */
    void followDecisions(List<Sequenced<TakenDecision>> decisions) {
        var facts = decisions.stream().map(Sequenced::fact).toList();
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH newer AS (
                            INSERT INTO decision AS replica (id, sequence, text, decided_at)
                            SELECT * FROM unnest(:ids, :sequences, :texts, :decidedAt)
                            ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, text = excluded.text,
                                decided_at = excluded.decided_at
                            WHERE replica.sequence < excluded.sequence RETURNING id)
                        INSERT INTO decision_activity (decision_id, activity_id)
                        SELECT DISTINCT t.id, t.activity_id FROM unnest(:of, :activityIds) AS t (id, activity_id)
                        JOIN newer ON newer.id = t.id ON CONFLICT DO NOTHING
                        """)
                .bind("ids", facts.stream().map(TakenDecision::id).toArray(UUID[]::new))
                .bind("sequences", sequences(decisions))
                .bind("texts", facts.stream().map(TakenDecision::text).toArray(String[]::new))
                .bind("decidedAt", facts.stream().map(TakenDecision::decidedAt).toArray(Instant[]::new))
                .bind(
                        "of",
                        facts.stream()
                                .flatMap(one -> one.changed().stream().map(activity -> one.id()))
                                .toArray(UUID[]::new))
                .bind(
                        "activityIds",
                        facts.stream().flatMap(one -> one.changed().stream()).toArray(UUID[]::new))
                .execute());
    }

    /** Takes over states of claims that are newer than the known ones. */
    void followClaims(List<Sequenced<AnsweredClaim>> claims) {
        var facts = claims.stream().map(Sequenced::fact).toList();
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO claim AS replica (id, sequence, answer, answered_at)
                        SELECT * FROM unnest(:ids, :sequences, :answers, :answeredAt)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, answer = excluded.answer,
                            answered_at = excluded.answered_at
                        WHERE replica.sequence < excluded.sequence
                        """)
                .bind("ids", facts.stream().map(AnsweredClaim::id).toArray(UUID[]::new))
                .bind("sequences", sequences(claims))
                .bind(
                        "answers",
                        facts.stream().map(AnsweredClaim::challengeAnswer).toArray(String[]::new))
                .bind(
                        "answeredAt",
                        facts.stream().map(AnsweredClaim::answeredAt).toArray(Instant[]::new))
                .execute());
    }

    /**
     * Takes over states of drafts that are newer than the known ones, with when each was published.
     */
    void followDrafts(List<Sequenced<Draft>> drafts) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO draft AS replica (id, sequence, title, published_at)
                        SELECT * FROM unnest(:ids, :sequences, :titles, :publishedAt)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, title = excluded.title,
                            published_at = LEAST(replica.published_at, excluded.published_at)
                        WHERE replica.sequence < excluded.sequence
                        """)
                .bind("ids", drafts.stream().map(draft -> draft.fact().id()).toArray(UUID[]::new))
                .bind("sequences", sequences(drafts))
                .bind(
                        "titles",
                        drafts.stream().map(draft -> draft.fact().title()).toArray(String[]::new))
                .bind(
                        "publishedAt",
                        drafts.stream()
                                .map(draft -> draft.fact().given(draft.at()))
                                .toArray(Instant[]::new))
                .execute());
    }

    /** Remembers reviews that are not known. */
    void rememberReviews(List<Sequenced<DraftReview>> reviews) {
        var facts = reviews.stream().map(Sequenced::fact).toList();
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO draft_review (id, sequence, draft_id, rep_id)
                        SELECT * FROM unnest(:ids, :sequences, :draftIds, :repIds) ON CONFLICT (id) DO NOTHING
                        """)
                .bind("ids", facts.stream().map(DraftReview::id).toArray(UUID[]::new))
                .bind("sequences", sequences(reviews))
                .bind("draftIds", facts.stream().map(DraftReview::draftId).toArray(UUID[]::new))
                .bind("repIds", facts.stream().map(DraftReview::repId).toArray(UUID[]::new))
                .execute());
    }

    private static Long[] sequences(List<? extends Sequenced<?>> told) {
        return told.stream().map(Sequenced::sequence).toArray(Long[]::new);
    }
}
