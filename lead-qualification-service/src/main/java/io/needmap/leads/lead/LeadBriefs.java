package io.needmap.leads.lead;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.brief.CallBrief.Known;
import io.needmap.leads.brief.CallBrief.Missing;
import io.needmap.leads.brief.CallBriefs;
import io.needmap.leads.criterion.Criteria;
import io.needmap.leads.criterion.CriterionStanding;
import io.needmap.leads.name.AnswerResponse;
import io.needmap.leads.name.AnswerSheets;
import io.needmap.leads.name.CycleState;
import io.needmap.leads.name.NameProgress;
import io.needmap.leads.score.Scoring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a call brief together in one request, out of this service's own tables. */
@ApplicationScoped
@Transactional
class LeadBriefs {

    private final LeadRepository leads;
    private final LeadContexts contexts;
    private final NameProgress names;
    private final AnswerSheets sheets;
    private final Criteria criteria;
    private final Scoring scoring;
    private final CallBriefs briefs;
    private final Freshness freshness;

    LeadBriefs(
            LeadRepository leads,
            LeadContexts contexts,
            NameProgress names,
            AnswerSheets sheets,
            Criteria criteria,
            Scoring scoring,
            CallBriefs briefs,
            Freshness freshness) {
        this.leads = leads;
        this.contexts = contexts;
        this.names = names;
        this.sheets = sheets;
        this.criteria = criteria;
        this.scoring = scoring;
        this.briefs = briefs;
        this.freshness = freshness;
    }

    /**
     * The brief of a lead.
     *
     * @param stageId the buyer's stage, if the caller knows it
     */
    CallBriefResponse of(UUID leadId, @Nullable UUID stageId) {
        var lead = leads.find(leadId).orElseThrow(() -> ProblemException.notFound("lead", leadId));
        var context = contexts.of(lead);
        var answers = sheets.coded(List.of(leadId)).getOrDefault(leadId, List.of());
        var standings =
                criteria.all().stream().collect(Collectors.toMap(s -> s.asked().code(), Function.identity()));
        var segment = scoring.segment(names.read(lead.nameId()).attributes());
        var region = lead.clock().regionCode();
        var field = briefs.of(segment, region, stageId, progress(lead.state()));
        var age = freshness.age();
        return new CallBriefResponse(
                leadId,
                lead.nameId(),
                lead.state(),
                segment,
                region,
                context.completeness(),
                answers.stream().map(a -> known(a, standings)).toList(),
                context.missing().stream()
                        .map(code -> missing(Objects.requireNonNull(standings.get(code))))
                        .toList(),
                scoring.score(leadId, contexts.answers(lead), segment, context.completeness()),
                field.stage(),
                field.hypotheses(),
                field.objections(),
                field.material(),
                age.asOf(),
                age.lagSeconds(),
                age.stale());
    }

    /** Before it is worked on the buyer is at the beginning. */
    private static int progress(CycleState state) {
        return switch (state) {
            case WORKING -> 1;
            case OPPORTUNITY -> 2;
            default -> 0;
        };
    }

    private static Known known(AnswerResponse answer, Map<String, CriterionStanding> standings) {
        var standing = Objects.requireNonNull(standings.get(answer.criterionCode()));
        return new Known(
                answer.criterionCode(),
                standing.question(),
                answer.value(),
                answer.source(),
                answer.answeredAt(),
                answer.carriedOver(),
                standing.asked()
                        .isYes(answer.value())
                        .map(yes -> yes ? standing.ifYes() : standing.ifNo())
                        .orElse(null));
    }

    private static Missing missing(CriterionStanding standing) {
        var asked = standing.asked();
        return new Missing(
                asked.code(), standing.question(), standing.why(), standing.ifYes(), standing.ifNo(), asked.mustKnow());
    }
}
