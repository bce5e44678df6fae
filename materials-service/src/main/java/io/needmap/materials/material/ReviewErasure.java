package io.needmap.materials.material;

import io.needmap.kit.erasure.Remains;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** What an erasure leaves of the reviews of a rep: the verdicts, and events that take the place of the words. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ReviewErasure {

    private final ReviewRepository reviews;
    private final Remains remains;
    private final Journal journal;

    ReviewErasure(ReviewRepository reviews, Remains remains, Journal journal) {
        this.reviews = reviews;
        this.remains = remains;
        this.journal = journal;
    }

    /** Takes the words from all reviews of the rep, because of the event. */
    public void erase(UUID rep, String actor, UUID event) {
        var erased = reviews.eraseOf(rep);
        remains.forgetChanges(erased.stream().map(Review::id).toList());
        journal.recordAll(erased.stream()
                .map(r -> Change.created(VersionEvents.REVIEWED, r.id(), ReviewResponse.of(r))
                        .because(actor, event))
                .toList());
    }
}
