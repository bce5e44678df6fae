package io.needmap.leads.lead;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.needmap.kit.aggregate.Versioned;

/**
 * A lead as its events tell it. The answer of a request is not versioned like this: it also changes with the criteria, so
 * that «not modified» could be wrong.
 */
record ToldLead(@JsonUnwrapped LeadResponse lead) implements Versioned {

    @Override
    public long version() {
        return lead.version();
    }
}
