package io.needmap.local.sample;

import io.needmap.local.loading.StableIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down the rest: what reps want to know, want to have, and hear from buyers and competitors. */
final class SideNotes {

    private final SampleContent content;
    private final List<PlannedInterview> beforeCall;
    private final List<PlannedInterview> rideAlongs;
    private final StableIds ids;
    private final List<SampleStatement> written = new ArrayList<>();

    SideNotes(SampleContent content, List<PlannedInterview> interviews, StableIds ids) {
        this.content = content;
        this.beforeCall = of("before-call", interviews);
        this.rideAlongs = of("ride-along", interviews);
        this.ids = ids;
    }

    List<SampleStatement> write() {
        informationNeeds();
        var voices = content.voices();
        for (var want : voices.wants()) {
            var fields = Map.<String, Object>of("quote", want.says(), "manner", "VOLUNTEERED", "wish", want.wish());
            written.add(SampleStatement.plain(id(want.says()), "WANT", asked(), fields));
        }
        for (var objection : voices.objections()) {
            var fields = Map.<String, Object>of(
                    "quote", objection.says(), "manner", "PROBED", "outcome", objection.outcome());
            written.add(SampleStatement.plain(id(objection.says()), "OBJECTION", asked(), fields));
        }
        for (var pitch : voices.pitches()) {
            var fields = Map.<String, Object>of("quote", pitch.says(), "manner", "OBSERVED", "line", pitch.line());
            written.add(SampleStatement.pitch(id(pitch.says()), riding(), pitch.competitor(), fields));
        }
        for (var lingo : voices.lingo()) {
            var fields = Map.<String, Object>of(
                    "quote", lingo.says(), "manner", "OBSERVED", "term", lingo.term(), "meaning", lingo.meaning());
            written.add(SampleStatement.plain(id(lingo.says()), "LINGO", riding(), fields));
        }
        return List.copyOf(written);
    }

    private void informationNeeds() {
        for (var criterion : content.criteria()) {
            for (var ask : criterion.asks()) {
                var fields = Map.<String, Object>of(
                        "quote", ask.says(),
                        "manner", "PROBED",
                        "know", ask.know(),
                        "why", criterion.why(),
                        "ifYes", criterion.ifYes(),
                        "ifNo", criterion.ifNo());
                written.add(SampleStatement.asking(id(ask.says()), asked(), criterion.code(), fields));
            }
        }
    }

    private UUID id(String quote) {
        return ids.of("statement", quote);
    }

    /** Goes round the reps, so that what belongs to one criterion comes from different people and regions. */
    private PlannedInterview asked() {
        return beforeCall.get(written.size() * 7 % beforeCall.size());
    }

    private PlannedInterview riding() {
        return rideAlongs.get(written.size() * 3 % rideAlongs.size());
    }

    private static List<PlannedInterview> of(String guide, List<PlannedInterview> interviews) {
        return interviews.stream().filter(one -> one.guide().equals(guide)).toList();
    }
}
