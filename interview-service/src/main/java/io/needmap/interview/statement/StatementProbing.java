package io.needmap.interview.statement;

import io.needmap.interview.probing.Probing;
import io.needmap.interview.probing.ToldActivity;
import io.needmap.kit.aggregate.Creation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** What to ask next, with the lingo that the field has explained so far. */
@ApplicationScoped
@Transactional
class StatementProbing {

    private final LingoRepository lingo;

    StatementProbing(LingoRepository lingo) {
        this.lingo = lingo;
    }

    Probing probe(ProbeRequest request) {
        return probe(ToldActivity.of(request.activity(), request.quote()));
    }

    Creation<RecordedStatementResponse> of(Creation<StatementResponse> recorded) {
        var content = recorded.value().content();
        var probing = content.activity() == null ? null : probe(ToldActivity.of(content.activity(), content.quote()));
        return new Creation<>(new RecordedStatementResponse(recorded.value(), probing), recorded.outcome());
    }

    private Probing probe(ToldActivity told) {
        var terms = told.lingo();
        return told.probing(terms.isEmpty() ? Set.of() : lingo.explained(terms));
    }
}
