package io.needmap.e2e.field;

import io.needmap.local.api.NeedmapApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Reps in two regions who are interviewed in two quarters about one transition, and some activities on the map that
 * statements of theirs can name.
 */
public final class Panel {

    private static final int REPS_A_REGION = 4;

    private final NeedmapApi interviewing;
    private final Transition transition;
    private final List<String> reps = new ArrayList<>();
    private final List<String> interviews = new ArrayList<>();
    private final List<String> activities = new ArrayList<>();

    /**
     * Makes the panel; names begin with {@code prefix}, which must be free.
     *
     * @param interviewing the interview service itself, so that statements depend on nothing else
     * @param api everything, as marketing operations
     * @param activities how many activities there are to name
     */
    public Panel(NeedmapApi interviewing, NeedmapApi api, String prefix, int activities) {
        this.interviewing = interviewing;
        this.transition = new Transition(prefix + " from", prefix + " to");
        var field = new FieldWork(api);
        var guide = field.guide(prefix + " guide", transition);
        for (var region : List.of(prefix + "-E", prefix + "-W")) {
            field.region(region, "UTC");
            for (int rep = 0; rep < REPS_A_REGION; rep++) {
                var id = field.rep(region + " rep " + rep, region);
                reps.add(id);
                for (Instant at : List.of(Quarters.middle(1), Quarters.middle(2))) {
                    interviews.add(field.interview(guide, id, at, transition));
                }
            }
        }
        for (int activity = 0; activity < activities; activity++) {
            this.activities.add(new Placing(api)
                    .newActivity(
                            field.activity(interviews.get(0), prefix + " activity " + activity, transition, 5, 1),
                            prefix + " activity " + activity));
        }
    }

    /** The activities' ids. */
    public List<String> activities() {
        return activities;
    }

    /** The transition that everything here is about. */
    public Transition transition() {
        return transition;
    }

    /** A rep by its number, counted round. */
    public String rep(int number) {
        return reps.get(Math.floorMod(number, reps.size()));
    }

    /** A guide-given interview by its number, counted round. */
    public String interview(int number) {
        return interviews.get(Math.floorMod(number, interviews.size()));
    }

    /**
     * Says something new about one of the activities, once, however often it has to be sent; answers the id.
     *
     * @param key the idempotency key, the same for every try
     */
    public String say(Random random, String key) {
        var activity = random.nextInt(activities.size());
        var body = FieldWork.activityBody(
                "panel words " + random.nextInt(1000), transition, 3 + random.nextInt(3), 1 + random.nextInt(5));
        body.put("activityId", activities.get(activity));
        return interviewing
                .post(
                        "/api/v1/interviews/%s/statements".formatted(interview(random.nextInt(interviews.size()))),
                        body,
                        key)
                .id();
    }

    /** A key that nobody has used. */
    public static String key() {
        return UUID.randomUUID().toString();
    }
}
