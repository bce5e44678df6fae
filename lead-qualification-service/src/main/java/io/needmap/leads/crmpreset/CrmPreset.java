package io.needmap.leads.crmpreset;

import io.needmap.leads.name.CycleState;
import java.util.List;
import java.util.Optional;

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

    static final String STATE = "state";
    static final String OPT_OUT = "doNotContact";
    static final String ATTRIBUTE = "attributes.";

    /**
     * Which field is which.
     *
     * @param readOnly whether the CRM makes it up itself and refuses to be told
     */
    record FieldPair(String field, String crm, boolean readOnly) {}

    /** Which state is which. */
    record StatePair(CycleState state, String crm) {}

    /** Our word for a field of the CRM. */
    Optional<String> ours(String crm) {
        return fields.stream()
                .filter(pair -> pair.crm().equals(crm))
                .map(FieldPair::field)
                .findFirst();
    }

    /** The CRM's words for a field of ours that it can be told. */
    List<String> theirs(String field) {
        return fields.stream()
                .filter(pair -> pair.field().equals(field) && !pair.readOnly())
                .map(FieldPair::crm)
                .toList();
    }

    /** Our state for one of the CRM. */
    Optional<CycleState> ourState(String crm) {
        return statesIn.stream()
                .filter(pair -> pair.crm().equals(crm))
                .map(StatePair::state)
                .findFirst();
    }

    /** The CRM's state for one of ours. */
    Optional<String> theirState(CycleState state) {
        return statesOut.stream()
                .filter(pair -> pair.state() == state)
                .map(StatePair::crm)
                .findFirst();
    }
}
