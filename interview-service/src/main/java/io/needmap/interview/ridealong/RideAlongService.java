package io.needmap.interview.ridealong;

import io.needmap.interview.filter.Filter;
import io.needmap.interview.guide.Guides;
import io.needmap.interview.interview.HeldInterview;
import io.needmap.interview.interview.InterviewIntake;
import io.needmap.interview.interview.RodeAlong;
import io.needmap.interview.rep.Reps;
import io.needmap.interview.statement.PreparedStatement;
import io.needmap.interview.statement.StatementDraft;
import io.needmap.interview.statement.StatementIntake;
import io.needmap.interview.transition.Transition;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.problem.Problem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Candour;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes a ride-along with all that was observed, whole or not at all, and once, however often it is sent. */
@ApplicationScoped
@Transactional
class RideAlongService {

    private final RideAlongRepository rideAlongs;
    private final Observations observations;
    private final InterviewIntake interviews;
    private final StatementIntake statements;
    private final Guides guides;
    private final Reps reps;
    private final Creations creations;
    private final Candour candour;

    RideAlongService(
            RideAlongRepository rideAlongs,
            Observations observations,
            InterviewIntake interviews,
            StatementIntake statements,
            Guides guides,
            Reps reps,
            Creations creations,
            Candour candour) {
        this.rideAlongs = rideAlongs;
        this.observations = observations;
        this.interviews = interviews;
        this.statements = statements;
        this.guides = guides;
        this.reps = reps;
        this.creations = creations;
        this.candour = candour;
    }

    Creation<RideAlongResponse> create(RideAlongRequest request, @Nullable String key) {
        return creations.once(
                "ride-alongs",
                key,
                request.id(),
                request,
                id -> rideAlongs.find(id).map(this::show),
                id -> insert(id, request));
    }

    private RideAlongResponse insert(UUID id, RideAlongRequest told) {
        var rep = reps.require(told.repId(), "/repId");
        var guide = told.guideId() == null ? guides.useForRideAlongs() : guides.use(told.guideId(), "/guideId");
        var held = interviews.rodeAlong(new RodeAlong(
                id, rep, guide, told.conductedAt(), told.interviewer(), List.copyOf(covered(told)), told.calls()));
        interviews.store(List.of(held));
        var made = store(held, observations.of(told));
        var activityIds = made.stream()
                .map(PreparedStatement::statementId)
                .map(Objects::requireNonNull)
                .toList();
        store(held, observations.goals(told, activityIds));
        return get(id);
    }

    private static Set<Transition> covered(RideAlongRequest told) {
        var covered = new LinkedHashSet<Transition>();
        if (told.transitions() != null) {
            covered.addAll(told.transitions());
        }
        if (told.activities() != null) {
            told.activities().forEach(activity -> covered.add(activity.transition()));
        }
        return covered;
    }

    private List<PreparedStatement> store(HeldInterview interview, List<Observations.Observed> observed) {
        var drafts = IntStream.range(0, observed.size())
                .mapToObj(i -> new StatementDraft(i, interview, observed.get(i).content()))
                .toList();
        var prepared = statements.prepare(drafts);
        for (int i = 0; i < observed.size(); i++) {
            var problem = prepared.get(i).problem();
            if (problem != null) {
                throw at(observed.get(i).pointer(), problem);
            }
        }
        statements.store(prepared);
        return prepared;
    }

    /** The problem of one observation, pointing at it in the whole request. */
    private static ProblemException at(String pointer, ProblemException problem) {
        var errors = problem.errors().stream()
                .map(error -> new Problem.FieldError(pointer + error.pointer(), error.code(), error.message()))
                .toList();
        return new ProblemException(
                problem.type(), "%s: %s".formatted(pointer, problem.getMessage()), errors, problem.extensions());
    }

    RideAlongResponse get(UUID id) {
        return rideAlongs.find(id).map(this::show).orElseThrow(() -> ProblemException.notFound("ride-along", id));
    }

    Page<RideAlongResponse> list(
            @Nullable UUID repId, @Nullable String regionCode, @Nullable String pageToken, int limit) {
        var filter = Filter.after("i.id", PageToken.afterId(pageToken))
                .equal("i.channel", "RIDE_ALONG")
                .equal("i.rep_id", repId)
                .equal("i.region_code", regionCode);
        return Page.of(rideAlongs.page(filter, limit), limit, row -> new Object[] {row.id()}, this::show);
    }

    /** On a ride-along there is one rep: whatever was counted was said by that one. */
    private RideAlongResponse show(RideAlongRow row) {
        return RideAlongResponse.of(row, candour.suppresses(1));
    }
}
