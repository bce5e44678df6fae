package io.needmap.leads.lead;

import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Walks many leads through the same states as one, each in a transaction of its own: a refused item stops no other. */
@ApplicationScoped
class LeadBatches {

    private final LeadService leads;

    LeadBatches(LeadService leads) {
        this.leads = leads;
    }

    BatchTransitionResponse walk(List<TransitionItem> items) {
        return new BatchTransitionResponse(IntStream.range(0, items.size())
                .mapToObj(i -> walk(i, items.get(i)))
                .toList());
    }

    private TransitionResult walk(int index, TransitionItem item) {
        try {
            return TransitionResult.done(index, step(item));
        } catch (ProblemException e) {
            return TransitionResult.refused(index, item, e.type().name(), String.valueOf(e.getMessage()));
        }
    }

    private LeadResponse step(TransitionItem item) {
        if (item.leadId() != null) {
            return leads.step(item.leadId(), item.step(), item.ifMatch());
        }
        if (item.externalId() == null) {
            throw new ProblemException(LeadProblem.LEAD_NOT_NAMED, "say leadId or externalId");
        }
        return leads.stepOfName(item.externalId(), item.step(), item.ifMatch());
    }
}
