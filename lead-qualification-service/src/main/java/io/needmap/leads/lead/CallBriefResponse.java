package io.needmap.leads.lead;

import io.needmap.leads.brief.CallBrief.BuyersStage;
import io.needmap.leads.brief.CallBrief.ExpectedObjection;
import io.needmap.leads.brief.CallBrief.Hypothesis;
import io.needmap.leads.brief.CallBrief.Known;
import io.needmap.leads.brief.CallBrief.Missing;
import io.needmap.leads.brief.CallBrief.StageMaterial;
import io.needmap.leads.name.CycleState;
import io.needmap.leads.score.Score;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a rep needs before a call.
 *
 * @param known what is known, and what follows from it
 * @param missing what is to be asked: must-knows first, then the heaviest
 * @param stage the buyer's stage; null while there is no buying cycle
 * @param hypotheses what is assumed to worry the segment, best confirmed first
 * @param objections what to expect, most heard first, with the response that was approved
 * @param material for the buyer's stage, best fit first
 */
record CallBriefResponse(
        UUID leadId,
        UUID nameId,
        CycleState state,
        @Nullable String segment,
        @Nullable String regionCode,
        double completeness,
        List<Known> known,
        List<Missing> missing,
        Score score,
        @Nullable BuyersStage stage,
        List<Hypothesis> hypotheses,
        List<ExpectedObjection> objections,
        List<StageMaterial> material,
        Map<String, Instant> asOf,
        double lagSeconds,
        boolean stale) {}
