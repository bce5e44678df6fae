package io.needmap.interview.loop;

import io.needmap.interview.rep.RepErased;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** What an erasure leaves of answers to a rep: that there were some. */
@ApplicationScoped
class LoopErasure {

    private final LoopRepository loops;

    LoopErasure(LoopRepository loops) {
        this.loops = loops;
    }

    @Transactional(TxType.MANDATORY)
    void erase(@Observes @Priority(30) RepErased rep) {
        loops.forget(rep.repId());
    }
}
