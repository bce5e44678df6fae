package io.needmap.interview.statement;

import io.needmap.interview.glossary.Glossary;
import io.needmap.interview.objectionresponse.ObjectionResponses;
import io.needmap.interview.probing.Probing;
import io.needmap.interview.probing.ToldActivity;
import io.needmap.kit.aggregate.Creation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/**
 * What to ask and to say next: probes, with the lingo that the field has explained and the glossary has, and what there is
 * against an objection.
 */
@ApplicationScoped
@Transactional
class StatementProbing {

    private final LingoRepository lingo;
    private final Glossary glossary;
    private final ObjectionResponses responses;

    StatementProbing(LingoRepository lingo, Glossary glossary, ObjectionResponses responses) {
        this.lingo = lingo;
        this.glossary = glossary;
        this.responses = responses;
    }

    Probing probe(ProbeRequest request) {
        return probe(ToldActivity.of(request.activity(), request.quote()));
    }

    Creation<RecordedStatementResponse> of(Creation<StatementResponse> recorded) {
        var content = recorded.value().content();
        var probing = content.activity() == null ? null : probe(ToldActivity.of(content.activity(), content.quote()));
        var against = content.kind() == StatementKind.OBJECTION && content.themeId() != null
                ? responses.against(content.themeId())
                : null;
        return new Creation<>(new RecordedStatementResponse(recorded.value(), probing, against), recorded.outcome());
    }

    private Probing probe(ToldActivity told) {
        var terms = told.lingo();
        if (terms.isEmpty()) {
            return told.probing(Set.of());
        }
        var explained = lingo.explained(terms);
        explained.addAll(glossary.known(terms));
        return told.probing(explained);
    }
}
