package io.needmap.leads.name;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person on a list, who becomes a lead when enough is known.
 *
 * @param keys what it is recognised by, made of the fields once
 * @param nameListId the list that brought the name first
 * @param leadId its current cycle
 * @param state where it stands in that cycle
 * @param erasedAt when the person asked to be forgotten: then no field says anything but the opt-out
 */
record Name(
        UUID id,
        long version,
        NameFields fields,
        MatchKeys keys,
        @Nullable UUID nameListId,
        UUID leadId,
        CycleState state,
        Instant createdAt,
        @Nullable Instant erasedAt)
        implements Aggregate {

    private static final NameFields FORGOTTEN =
            new NameFields(null, null, null, null, null, null, null, null, null, true, null, Map.of());
    private static final NameFields NOTHING =
            new NameFields(null, null, null, null, null, null, null, null, null, false, null, Map.of());

    /** A name in its first cycle. */
    static Name create(UUID id, UUID leadId, NameFields said, MatchKeys keys, @Nullable UUID nameListId, Instant now) {
        return new Name(id, 1, NOTHING.told(said), keys, nameListId, leadId, CycleState.NAME, now, null);
    }

    /** The name with what was said; the same name when that was known. */
    Name told(NameFields said) {
        return with(fields.told(said));
    }

    /** The name with what was said where nothing was known. */
    Name filled(NameFields said) {
        return with(fields.filled(said));
    }

    /** The name with exactly these fields. Nothing takes an opt-out back. */
    Name replaced(NameFields said) {
        if (fields.isOptedOut() && !said.isOptedOut()) {
            throw ProblemException.field(
                    NameProblem.OPT_OUT_STANDS, "/doNotContact", "leave it true: the person asked not to be contacted");
        }
        return with(NOTHING.told(said));
    }

    /** The name with the fields that it had; an opt-out stands. */
    Name restored(NameFields before) {
        return with(NOTHING.told(fields.isOptedOut() ? before.optedOut() : before));
    }

    /** The name after its list was taken back, or after it turned out to be another's; its keys are free again. */
    Name withdrawn() {
        var empty = without();
        return new Name(
                id,
                version + 1,
                empty.fields(),
                empty.keys(),
                nameListId,
                leadId,
                state.isOpen() ? CycleState.DISQUALIFIED : state,
                createdAt,
                erasedAt);
    }

    /** The name after the person agreed to be contacted. */
    Name consented(String basis) {
        return with(fields.consented(basis));
    }

    /** The name after answers came: with the first of them it is being enriched. */
    Name answered() {
        return in(leadId, state == CycleState.NAME ? CycleState.ENRICHING : state);
    }

    /** The name that is still to be made: whatever is said of it before, it is made in its first version. */
    Name first(boolean answered) {
        var begun = answered ? CycleState.ENRICHING : state;
        return new Name(id, 1, fields, keys, nameListId, leadId, begun, createdAt, erasedAt);
    }

    /** The name in another state of its cycle, or in another cycle. */
    Name in(UUID currentLeadId, CycleState next) {
        return new Name(id, version + 1, fields, keys, nameListId, currentLeadId, next, createdAt, erasedAt);
    }

    /** The name after the person was forgotten; nobody may contact it. */
    Name erased(CycleState next, Instant now) {
        return new Name(id, version + 1, FORGOTTEN, FORGOTTEN.keys(), nameListId, leadId, next, createdAt, now);
    }

    /** The name with nothing of the person in it. */
    Name without() {
        var fields = new NameFields(
                null, null, null, null, null, null, null, null, null, this.fields.isOptedOut(), null, Map.of());
        return new Name(id, version, fields, fields.keys(), nameListId, leadId, state, createdAt, erasedAt);
    }

    /** Refuses to say anything more of a person who asked to be forgotten. */
    void requirePerson() {
        if (erasedAt != null) {
            throw new ProblemException(NameProblem.PERSON_ERASED, "add a new name if the person comes back");
        }
    }

    private Name with(NameFields next) {
        return next.equals(fields)
                ? this
                : new Name(id, version + 1, next, next.keys(), nameListId, leadId, state, createdAt, erasedAt);
    }
}
