package io.needmap.activitymap.need;

import io.needmap.activitymap.field.Told;
import io.needmap.activitymap.field.Told.Conversation;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.EventType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** An invented organisation: the facts as they finally are, and the events that told them, with detours. */
final class Scenario {

    /** An interview as it finally is. */
    record Interview(Conversation conversation, boolean completed, List<String> transitions, int openObjections) {}

    /** A statement that finally counts. */
    record Said(
            UUID activityId,
            Interview interview,
            UUID id,
            String transition,
            Integer importance,
            Integer satisfaction,
            boolean anchored) {}

    private static final int REGIONS = 3;
    private static final int REPS_PER_REGION = 3;
    private static final int INTERVIEWS_PER_REP = 6;

    final List<UUID> activities = new ArrayList<>();
    final Map<UUID, Double> coverage = new HashMap<>();
    final List<Interview> interviews = new ArrayList<>();
    final List<Said> said = new ArrayList<>();
    final List<EventEnvelope> events = new ArrayList<>();

    private final String name;
    private final Random random;

    /** The same seed is the same organisation with other ids. */
    Scenario(String name, long seed) {
        this.name = name;
        this.random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            activities.add(Ids.next());
        }
        for (int region = 0; region < REGIONS; region++) {
            String code = name + "-" + region;
            events.add(Told.region(code));
            for (int rep = 0; rep < REPS_PER_REGION; rep++) {
                UUID id = Ids.next();
                events.add(Told.rep(id, code));
                for (int i = 0; i < INTERVIEWS_PER_REP; i++) {
                    interview(id, code);
                }
            }
        }
        cover(activities.get(0), 0.4, 2);
        cover(activities.get(0), 0.9, 1);
        cover(activities.get(1), 0.64, 1);
    }

    private void interview(UUID rep, String region) {
        Instant at = Instant.now(Clock.systemUTC())
                .minus(Duration.ofDays(random.nextInt(440)))
                .minus(Duration.ofSeconds(random.nextInt(100_000)));
        var conversation = transitions(Conversation.about(rep, region, at, name + " 0", "to"));
        int fate = random.nextInt(10);
        events.add(Told.interview(transitions(conversation), 1, "PLANNED"));
        if (fate > 0) {
            events.add(Told.interview(fate == 1 ? transitions(conversation) : conversation, 2, "COMPLETED"));
        }
        if (fate == 1) {
            events.add(Told.interview(conversation, 3, "COMPLETED"));
        } else if (fate == 2) {
            events.add(Told.interview(conversation, 3, "CANCELLED"));
        }
        int objections = objections(conversation);
        var keys = conversation.transitions().stream().map(t -> t.get("from")).toList();
        var interview = new Interview(conversation, fate != 0 && fate != 2, keys, objections);
        interviews.add(interview);
        for (int activity = 0; activity < activities.size(); activity++) {
            // The first comes up nearly always, the last nearly never.
            if (random.nextInt(6) >= activity) {
                say(interview, activities.get(activity), activity);
            }
        }
    }

    private Conversation transitions(Conversation conversation) {
        var transitions = new ArrayList<Map<String, String>>();
        for (int i = 0; i < 3; i++) {
            if (random.nextInt(3) > 0) {
                transitions.add(Map.of("from", name + " " + i, "to", "to"));
            }
        }
        return new Conversation(
                conversation.id(),
                conversation.repId(),
                conversation.regionCode(),
                conversation.at(),
                conversation.quarter(),
                transitions);
    }

    private int objections(Conversation conversation) {
        int open = 0;
        for (int i = 0; i < random.nextInt(3); i++) {
            String outcome = List.of("HANDLED", "UNHANDLED", "LOST_ON_IT").get(random.nextInt(3));
            events.add(Told.statement(conversation, Ids.next(), 1, "OBJECTION", Map.of("outcome", outcome)));
            open += outcome.equals("HANDLED") ? 0 : 1;
        }
        return open;
    }

    private void say(Interview interview, UUID activity, int number) {
        UUID id = Ids.next();
        // Activities 0 to 2 belong to one transition each, the others to whatever was talked about.
        int transition = number < 3 ? number : random.nextInt(3);
        Integer importance = random.nextBoolean() ? 1 + random.nextInt(5) : null;
        Integer satisfaction = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : null;
        boolean corrected = random.nextInt(5) == 0;
        boolean erased = random.nextInt(12) == 0;
        events.add(statement(interview, id, 1, activity, transition, corrected ? null : importance, satisfaction));
        if (corrected) {
            events.add(statement(interview, id, 2, activity, transition, importance, satisfaction));
        }
        boolean goal = random.nextInt(4) > 0;
        if (goal) {
            events.add(Told.goal(interview.conversation(), id));
        }
        if (erased) {
            events.add(Told.erased(id, 3));
        } else {
            said.add(new Said(activity, interview, id, name + " " + transition, importance, satisfaction, goal));
        }
    }

    private EventEnvelope statement(
            Interview interview,
            UUID id,
            int sequence,
            UUID activity,
            int transition,
            Integer importance,
            Integer satisfaction) {
        Map<String, Object> own = new HashMap<>();
        own.put("activity", "something");
        own.put("activityId", activity);
        // Spelt in another way: it is the same transition.
        own.put(
                "transition",
                Map.of("from", " " + (name + " " + transition).toLowerCase(java.util.Locale.ROOT), "to", "TO"));
        if (importance != null) {
            own.put("importance", importance);
        }
        if (satisfaction != null) {
            own.put("satisfaction", satisfaction);
        }
        return Told.statement(interview.conversation(), id, sequence, "ACTIVITY", own);
    }

    private void cover(UUID activity, double share, long sequence) {
        var type = EventType.of("materials", "gap", "coverage-assessed");
        events.add(Told.event(type, activity, sequence, Map.of("coverage", share, "materials", List.of())));
        coverage.putIfAbsent(activity, share);
    }
}
