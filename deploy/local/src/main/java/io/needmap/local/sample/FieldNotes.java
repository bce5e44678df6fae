package io.needmap.local.sample;

import io.needmap.local.loading.StableIds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Writes down what was said about the activities: an activity statement for each mention, often with its goal. */
final class FieldNotes {

    private static final List<String> FREQUENCIES =
            List.of("every deal", "most deals", "every week", "once or twice a month", "now and then");
    private static final double RATED = 0.88;

    private final SampleContent content;
    private final List<PlannedInterview> interviews;
    private final StableIds ids;
    private final long seed;
    private final List<SampleStatement> written = new ArrayList<>();

    FieldNotes(SampleContent content, List<PlannedInterview> interviews, StableIds ids, long seed) {
        this.content = content;
        this.interviews = interviews;
        this.ids = ids;
        this.seed = seed;
    }

    /** All activity statements, each followed by its goal if it has one. */
    List<SampleStatement> write() {
        for (int sheet = 0; sheet < content.sheets().size(); sheet++) {
            int position = sheet;
            var covering =
                    interviews.stream().filter(one -> one.covers(position)).toList();
            var transition = content.sheets().get(sheet).transition();
            for (var activity : content.sheets().get(sheet).activities()) {
                write(activity, transition, covering);
            }
        }
        return List.copyOf(written);
    }

    private void write(ActivityScript activity, ActivityScript.Change transition, List<PlannedInterview> covering) {
        long own = seed ^ ids.of("seed", activity.key()).getLeastSignificantBits();
        var random = new SplittableRandom(own);
        var quotes = new Quotes(activity.says(), content.voices(), content.company(), own);
        var reasons = new Quotes(activity.because(), content.voices(), content.company(), own + 1);
        var mentions = new Mentions(covering, own).of(activity.pattern());
        double goals = random.nextDouble();
        for (var interview : mentions) {
            var id = ids.of("statement", activity.key() + " " + interview.key());
            var quote = quotes.next(interview.person().region());
            var said = SampleStatement.ofActivity(
                    id, interview, activity.key(), fields(activity, transition, quote, random));
            written.add(said);
            goals += activity.pattern().kind().goalShare();
            if (goals >= 1) {
                goals--;
                var because = reasons.next(interview.person().region());
                written.add(SampleStatement.goalOf(
                        ids.of("goal", id),
                        said,
                        Map.of("quote", because, "manner", "PROBED", "buyerChange", activity.change())));
            }
        }
    }

    private static Map<String, Object> fields(
            ActivityScript activity, ActivityScript.Change transition, String quote, RandomGenerator random) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("quote", quote);
        fields.put("activity", any(activity.terms(), random));
        fields.put("transition", transition);
        fields.put("manner", random.nextInt(10) < 6 ? "VOLUNTEERED" : random.nextInt(8) < 7 ? "PROBED" : "SECOND_HAND");
        if (random.nextDouble() < RATED) {
            fields.put("importance", rating(activity.ratings().importance(), random));
            fields.put("satisfaction", rating(activity.ratings().satisfaction(), random));
        }
        fields.put("frequency", any(FREQUENCIES, random));
        fields.put("currentTool", any(activity.tools(), random));
        return fields;
    }

    private static int rating(double around, RandomGenerator random) {
        return (int) Math.max(1, Math.min(5, Math.round(around + 0.6 * random.nextGaussian())));
    }

    private static String any(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }
}
