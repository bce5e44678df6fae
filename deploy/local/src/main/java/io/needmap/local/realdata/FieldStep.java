package io.needmap.local.realdata;

import io.needmap.local.loading.Conversations;
import io.needmap.local.loading.Conversations.Conversation;
import io.needmap.local.loading.RowFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Loads what was heard in the sources. Each speaker is a rep; each conversation with one about one transition is an
 * interview, held when we read the source: now.
 */
final class FieldStep {

    private static final String READER = "Needmap loader";
    private static final String ACTIVITIES = "activities";
    private static final String BEFORE_CALL = "before-call";

    private static final long HEADER = 1;

    private final RealLoad load;
    private final Conversations conversations;
    private final Instant now;
    private final List<Heard> heard;

    FieldStep(RealLoad load, Instant now, List<Heard> heard) {
        this.load = load;
        this.conversations = new Conversations(load.resources());
        this.now = now;
        this.heard = heard;
    }

    /** Loads everything and answers the statements that the API took. */
    List<Heard> run() {
        var speakers = heard.stream().map(Heard::speaker).distinct().toList();
        var regions = new LinkedHashMap<String, String>();
        speakers.forEach(one -> regions.putIfAbsent(one.region(), one.regionName()));
        load.pool().forEach("Regions", List.copyOf(regions.entrySet()), this::region);
        load.pool().forEach("Sources as reps", speakers, this::rep);
        guide(ACTIVITIES, "What the sources do", "FIVE_ACTIVITIES");
        guide(BEFORE_CALL, "What the sources ask", "BEFORE_THE_CALL");
        var interviews =
                heard.stream().collect(Collectors.groupingBy(this::interview, LinkedHashMap::new, Collectors.toList()));
        load.pool().forEach("Interviews", List.copyOf(interviews.values()), some -> open(some.get(0)));
        var taken = statements();
        load.pool().forEach("Interviews completed", List.copyOf(interviews.keySet()), conversations::complete);
        return taken;
    }

    private List<Heard> statements() {
        var rows = heard.stream()
                .map(one -> Conversations.row(interview(one), load.id(one), one.kind(), one.fields()))
                .toList();
        var refused = new RowFile(load.api(), load.progress()).load("Statements", "statement-imports", rows);
        var taken = new ArrayList<Heard>();
        for (int i = 0; i < heard.size(); i++) {
            var one = heard.get(i);
            var why = refused.get(i);
            if (why == null) {
                taken.add(one);
                load.report().addLoaded(one.row().file(), one.row().line() == HEADER ? 0 : 1);
            } else {
                load.report().refuse(one.row(), why);
            }
        }
        return List.copyOf(taken);
    }

    private void region(Map.Entry<String, String> region) {
        load.resources()
                .create(
                        "regions",
                        Map.of(
                                "id", load.id(RealLoad.REGION, region.getKey()),
                                "code", region.getKey(),
                                "name", region.getValue(),
                                "timeZone", "Etc/UTC"));
    }

    private void rep(Speaker speaker) {
        load.resources()
                .create(
                        "reps",
                        Map.of(
                                "id", id(speaker),
                                "name", speaker.name(),
                                "regionCode", speaker.region(),
                                "role", speaker.role()));
    }

    private void guide(String key, String name, String kind) {
        load.resources()
                .create(
                        "guides",
                        Map.of(
                                "id", load.id(RealLoad.GUIDE, key),
                                "name", name,
                                "kind", kind,
                                "transitions", List.of(),
                                "questionIds", List.of()));
    }

    private void open(Heard first) {
        conversations.open(new Conversation(
                interview(first),
                load.id(RealLoad.GUIDE, first.step() == null ? BEFORE_CALL : ACTIVITIES),
                id(first.speaker()),
                "IN_PERSON",
                now,
                READER,
                first.step() == null ? List.of() : List.of(first.step()),
                0));
    }

    private UUID interview(Heard one) {
        return load.id(RealLoad.INTERVIEW, one.speaker() + " " + one.step());
    }

    private UUID id(Speaker speaker) {
        return load.id(RealLoad.REP, speaker.region() + " " + speaker.name());
    }
}
