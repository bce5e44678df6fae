package io.needmap.leads.crmpreset;

import io.needmap.leads.name.CycleState;
import java.util.List;

/**
 * How a CRM names what we have.
 *
 * @param name in the path, for example {@code salesforce}
 * @param object the CRM's record
 * @param fields a field of a name, {@code attributes.<name>}, or {@code state}, beside the CRM's
 * @param statesOut for each of our states the CRM's
 * @param statesIn for each of the CRM's states ours
 */
record CrmPreset(
        String name, String object, List<FieldPair> fields, List<StatePair> statesOut, List<StatePair> statesIn) {

    /** Which field is which. */
    record FieldPair(String field, String crm) {}

    /** Which state is which. */
    record StatePair(CycleState state, String crm) {}
}
