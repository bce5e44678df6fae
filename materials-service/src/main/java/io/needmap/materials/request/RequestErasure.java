package io.needmap.materials.request;

import io.needmap.kit.erasure.Remains;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** What an erasure leaves of the requests that were sent for a rep: that there were some. Those heard go with what was said. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RequestErasure {

    private final RequestRepository requests;
    private final Remains remains;
    private final Journal journal;

    RequestErasure(RequestRepository requests, Remains remains, Journal journal) {
        this.requests = requests;
        this.remains = remains;
        this.journal = journal;
    }

    /** Takes the words from all requests that were sent for the rep, because of the event. */
    public void erase(UUID rep, String actor, UUID event) {
        var before = requests.sentFor(rep);
        requests.updateAll(before.stream().map(wish -> wish.erased(null)).toList());
        remains.forgetChanges(before.stream().map(MaterialWish::id).toList());
        journal.recordAll(before.stream()
                .map(wish -> Change.changed(
                                RequestEvents.WITHDRAWN,
                                wish.id(),
                                RequestState.of(wish.withoutWords()),
                                RequestState.of(wish.erased(null)))
                        .because(actor, event))
                .toList());
    }
}
