package io.needmap.leads.lead;

import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.leads.gap.GapTallies;
import io.needmap.leads.name.AnswerSheets;
import io.needmap.leads.name.CycleState;
import io.needmap.leads.name.NameOrigins;
import io.needmap.leads.name.NameProgress;
import io.needmap.leads.score.Score;
import io.needmap.leads.score.Scoring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class LeadService {

    private final LeadRepository leads;
    private final SpellRepository spells;
    private final LeadContexts contexts;
    private final Reasons reasons;
    private final NameProgress names;
    private final AnswerSheets sheets;
    private final GapTallies tallies;
    private final Scoring scoring;
    private final LeadPromises promises;
    private final Journal journal;
    private final History history;
    private final NameOrigins origins;
    private final Clock clock;

    LeadService(
            LeadRepository leads,
            SpellRepository spells,
            LeadContexts contexts,
            Reasons reasons,
            NameProgress names,
            AnswerSheets sheets,
            GapTallies tallies,
            Scoring scoring,
            LeadPromises promises,
            Journal journal,
            History history,
            NameOrigins origins,
            Clock clock) {
        this.leads = leads;
        this.spells = spells;
        this.contexts = contexts;
        this.reasons = reasons;
        this.names = names;
        this.sheets = sheets;
        this.tallies = tallies;
        this.scoring = scoring;
        this.promises = promises;
        this.journal = journal;
        this.history = history;
        this.origins = origins;
        this.clock = clock;
    }

    /** Takes a lead one step further. */
    LeadResponse step(UUID id, Step step, @Nullable String ifMatch) {
        var standing = names.lock(find(id).nameId());
        var lead = leads.getForChange(id);
        Etags.require(ifMatch, lead.version());
        return walk(lead, standing, step);
    }

    /** Takes the current lead of the name with this external id one step further. */
    LeadResponse stepOfName(String externalId, Step step, @Nullable String ifMatch) {
        var standing = names.lockByExternalId(externalId)
                .orElseThrow(() -> ProblemException.notFound("name with externalId", externalId));
        var lead = leads.getForChange(standing.leadId());
        Etags.require(ifMatch, lead.version());
        return walk(lead, standing, step);
    }

    private LeadResponse walk(Lead lead, NameProgress.Standing standing, Step step) {
        var now = clock.instant();
        lead.require(step.transition());
        check(lead, standing, step, now);
        var moved = lead.after(step.transition(), step.reason(), step.at() == null ? now : step.at(), now);
        var after = moved.with(promises.after(lead, step, standing.attributes(), now));
        var toldBefore = contexts.of(lead);
        leads.update(List.of(after));
        spells.note(List.of(lead), List.of(after));
        var toldAfter = contexts.of(after);
        journal.record(Change.changed(
                LeadEvents.of(after.state()), lead.id(), new ToldLead(toldBefore), new ToldLead(toldAfter)));
        if (after.outcome() != lead.outcome()) {
            tally(lead, -1);
            noteOutcome(after, standing, now);
        }
        if (step.transition() == LeadTransition.RECYCLE) {
            return recycle(after, now);
        }
        if (after.state() != lead.state()) {
            names.follow(lead.nameId(), lead.id(), after.state());
        }
        return toldAfter;
    }

    private void check(Lead lead, NameProgress.Standing standing, Step step, Instant now) {
        var transition = step.transition();
        if (transition.leadsToContact() && standing.doNotContact()) {
            throw new ProblemException(
                    LeadProblem.DO_NOT_CONTACT, "leave the person alone; disqualify the lead if it goes on");
        }
        if (step.at() != null && step.at().isAfter(now)) {
            throw ProblemException.field(LeadProblem.TOUCH_IN_FUTURE, "/at", "report a touch after it happened");
        }
        // The clock runs from the hand-over on: what was said to the person before keeps no promise.
        if (transition == LeadTransition.TOUCH
                && step.at() != null
                && lead.handedOverAt() != null
                && step.at().isBefore(lead.handedOverAt())) {
            throw ProblemException.field(
                    LeadProblem.TOUCH_BEFORE_HAND_OVER,
                    "/at",
                    "the lead was handed over at %s: report a touch since then".formatted(lead.handedOverAt()));
        }
        reasons.check(transition, step.reason());
        if (transition == LeadTransition.QUALIFY) {
            contexts.requireCriteria();
        }
        // Again at the hand-over: another question may have become one that must be known, or an answer a knock-out
        // since.
        if (transition == LeadTransition.QUALIFY || transition == LeadTransition.HAND_OVER) {
            contexts.requireCallable(lead);
        }
    }

    /** Opens the next cycle, which begins with what is known. */
    private LeadResponse recycle(Lead ended, Instant now) {
        var answers = contexts.answers(ended);
        var next = ended.next(Ids.next(), !answers.isEmpty(), now);
        leads.insert(List.of(next));
        sheets.carryOver(ended.id(), next.id());
        tally(next, 1);
        var told = contexts.of(next);
        journal.record(Change.created(LeadEvents.OPENED, next.id(), new ToldLead(told)));
        names.follow(next.nameId(), next.id(), next.state());
        return told;
    }

    private void noteOutcome(Lead ended, NameProgress.Standing standing, Instant now) {
        if (ended.outcome() == CycleState.WON || ended.outcome() == CycleState.LOST) {
            scoring.learn(
                    ended.id(),
                    contexts.answers(ended),
                    scoring.segment(standing.attributes()),
                    ended.outcome() == CycleState.WON,
                    now);
        }
    }

    private void tally(Lead lead, long change) {
        tallies.add(
                change,
                contexts.answers(lead).keySet().stream()
                        .collect(Collectors.toMap(Function.identity(), criterion -> change)));
    }

    LeadResponse get(UUID id) {
        return contexts.of(find(id));
    }

    Score score(UUID id) {
        var lead = find(id);
        var segment = scoring.segment(names.read(lead.nameId()).attributes());
        return scoring.score(
                id, contexts.answers(lead), segment, contexts.of(lead).completeness());
    }

    LeadTimesResponse times(UUID id) {
        return LeadTimesResponse.of(find(id), spells.of(id), clock.instant());
    }

    private Lead find(UUID id) {
        return leads.find(id).orElseThrow(() -> ProblemException.notFound("lead", id));
    }

    Page<LeadResponse> list(@Nullable CycleState state, @Nullable UUID nameId, @Nullable String pageToken, int limit) {
        var rows = leads.pageAfter(state, nameId, PageToken.afterId(pageToken), limit);
        Map<UUID, LeadResponse> told =
                contexts.of(rows).stream().collect(Collectors.toMap(LeadResponse::id, Function.identity()));
        return Page.of(rows, limit, l -> new Object[] {l.id()}, l -> told.get(l.id()));
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        var lead = find(id);
        var origin = lead.cycle() == 1 ? origins.ofCycle(lead.nameId(), LeadEvents.OPENED) : null;
        return history.of(id, pageToken, limit, origin);
    }
}
