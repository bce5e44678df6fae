package io.needmap.interview.interview;

import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Interviews that were held and written down elsewhere: those of imports are found again by their keys, and grow when
 * later rows cover more.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class InterviewIntake {

    private final InterviewRepository interviews;
    private final Journal journal;
    private final Event<InterviewChanged> changes;

    InterviewIntake(InterviewRepository interviews, Journal journal, Event<InterviewChanged> changes) {
        this.interviews = interviews;
        this.journal = journal;
        this.changes = changes;
    }

    /** Those of the interviews that exist, by their ids. */
    public Map<UUID, HeldInterview> known(Collection<UUID> ids) {
        return interviews.findAll(ids).stream()
                .collect(Collectors.toMap(Interview::id, interview -> new HeldInterview(interview, interview)));
    }

    /** The interviews by their keys: as they will be once they are stored. */
    public Map<String, HeldInterview> prepare(Collection<HeldElsewhere> told) {
        var known = interviews
                .findByKeysForChange(told.stream().map(HeldElsewhere::key).toList())
                .stream()
                .collect(Collectors.toMap(Interview::externalKey, interview -> interview));
        var prepared = new HashMap<String, HeldInterview>();
        for (var one : told) {
            var before = known.get(one.key());
            var interview = before == null
                    ? Interview.held(Ids.next(), one.toRequest(), one.guide(), one.rep(), one.key())
                    : before.cover(one.transitions());
            prepared.put(one.key(), new HeldInterview(before, interview));
        }
        return prepared;
    }

    /** A ride-along as it will be once it is stored. */
    public HeldInterview rodeAlong(RodeAlong told) {
        return new HeldInterview(null, Interview.held(told.id(), told.toRequest(), told.guide(), told.rep(), null));
    }

    /** Stores what is new or has grown. */
    public void store(Collection<HeldInterview> prepared) {
        var made = prepared.stream().filter(held -> held.before() == null).toList();
        interviews.insertAll(made.stream().map(HeldInterview::interview).toList());
        journal.recordAll(made.stream()
                .map(held ->
                        Change.created(InterviewEvents.COMPLETED, held.id(), InterviewResponse.of(held.interview())))
                .toList());
        prepared.forEach(held -> {
            var before = held.before();
            if (before != null && before.version() < held.interview().version()) {
                grow(before, held.interview());
            }
        });
    }

    private void grow(Interview before, Interview after) {
        interviews.update(after);
        var event = after.state() == InterviewState.COMPLETED ? InterviewEvents.COMPLETED : InterviewEvents.RECORDED;
        journal.record(Change.changed(event, after.id(), InterviewResponse.of(before), InterviewResponse.of(after)));
        changes.fire(new InterviewChanged(after.id(), after.conductedAt(), after.quarter(), after.transitions()));
    }
}
