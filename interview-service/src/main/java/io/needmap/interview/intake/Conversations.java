package io.needmap.interview.intake;

import io.needmap.interview.guide.Guides;
import io.needmap.interview.guide.UsedGuide;
import io.needmap.interview.interview.HeldElsewhere;
import io.needmap.interview.interview.HeldInterview;
import io.needmap.interview.interview.InterviewChannel;
import io.needmap.interview.interview.InterviewIntake;
import io.needmap.interview.rep.KnownRep;
import io.needmap.interview.rep.Reps;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Finds, or prepares, the interviews of the rows of a batch. */
@ApplicationScoped
class Conversations {

    private final InterviewIntake interviews;
    private final Reps reps;
    private final Guides guides;

    Conversations(InterviewIntake interviews, Reps reps, Guides guides) {
        this.interviews = interviews;
        this.reps = reps;
        this.guides = guides;
    }

    /** The interview of each row, by the row's number; rows that have none are decided. */
    Map<Long, HeldInterview> of(Map<Long, IntakeRow> rows, Outcomes outcomes, String uploader) {
        var byId = new LinkedHashMap<Long, IntakeRow>();
        var others = new LinkedHashMap<Long, IntakeRow>();
        rows.forEach((number, row) -> (row.interviewId() == null ? others : byId).put(number, row));
        var located = new LinkedHashMap<>(existing(byId, outcomes));
        located.putAll(prepared(others, outcomes, uploader));
        return located;
    }

    private Map<Long, HeldInterview> existing(Map<Long, IntakeRow> rows, Outcomes outcomes) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var known = interviews.known(
                rows.values().stream().map(IntakeRow::interviewId).distinct().toList());
        return outcomes.take(rows, row -> {
            var interview = known.get(row.interviewId());
            if (interview == null) {
                throw ProblemException.field(
                        CommonProblem.UNKNOWN_REFERENCE, "/interviewId", "no interview has this id");
            }
            return interview;
        });
    }

    /** Rows without an interview of their own become one by their key, or by rep, time, guide and transition. */
    private Map<Long, HeldInterview> prepared(Map<Long, IntakeRow> rows, Outcomes outcomes, String uploader) {
        var speakers = Speakers.of(rows.values(), reps);
        var used = new HashMap<String, UsedGuide>();
        var spokenWith = new HashMap<String, UUID>();
        var told = outcomes.take(rows, row -> {
            var one = tell(row, speakers.of(row), guide(row, used), uploader);
            return ofRep(
                    one,
                    one,
                    spokenWith.computeIfAbsent(one.key(), key -> one.rep().id()));
        });
        var together = new LinkedHashMap<String, HeldElsewhere>();
        told.values().forEach(one -> together.merge(one.key(), one, HeldElsewhere::with));
        var held = together.isEmpty() ? Map.<String, HeldInterview>of() : interviews.prepare(together.values());
        return outcomes.take(told, one -> {
            var interview = Objects.requireNonNull(held.get(one.key()));
            return ofRep(one, interview, interview.repId());
        });
    }

    /** The words of one rep are never taken for those of another, who was spoken with under the same key. */
    private static <T> T ofRep(HeldElsewhere told, T answer, UUID spokenWith) {
        if (!spokenWith.equals(told.rep().id())) {
            throw ProblemException.field(
                    CommonProblem.RULE_BROKEN, "/interviewKey", "a conversation with another rep has this key");
        }
        return answer;
    }

    private static HeldElsewhere tell(IntakeRow row, KnownRep rep, UsedGuide guide, String uploader) {
        var channel = row.channel() == null ? InterviewChannel.IN_PERSON : row.channel();
        if (row.calls() != null && channel != InterviewChannel.RIDE_ALONG) {
            throw ProblemException.field(CommonProblem.RULE_BROKEN, "/calls", "count calls on a RIDE_ALONG only");
        }
        var at = row.moment(rep.zone());
        String key = row.interviewKey() == null
                ? "group:" + id(rep.id(), at, guide.id(), row.covered())
                : "key:" + row.interviewKey();
        String interviewer = row.interviewer() == null ? uploader : row.interviewer();
        return new HeldElsewhere(key, rep, guide, channel, at, interviewer, row.covered(), row.calls());
    }

    private UsedGuide guide(IntakeRow row, Map<String, UsedGuide> used) {
        UUID id = row.guideId();
        if (id != null) {
            return used.computeIfAbsent("id:" + id, key -> guides.use(id, "/guideId"));
        }
        String name = row.guide();
        return name == null
                ? used.computeIfAbsent("import", key -> guides.useForImport())
                : used.computeIfAbsent("name:" + name, key -> guides.useNewest(name, "/guide"));
    }

    /** The same for the same parts, in every process and at any time. */
    private static UUID id(Object... parts) {
        return UUID.nameUUIDFromBytes(Arrays.toString(parts).getBytes(StandardCharsets.UTF_8));
    }
}
