package io.needmap.local.sample;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Who was interviewed when about what, laid out like a well-planned field study: in each region, each transition is
 * covered once in each quarter, each rep covers four of the six, and half of them are asked a second time.
 */
final class Schedule {

    /** Two transitions are talked through in one interview. */
    private static final int PAIRS = 3;

    private static final int LAST_SHEET = 6;
    private static final List<String> CHANNELS = List.of("VIDEO", "PHONE", "IN_PERSON", "VIDEO", "PHONE");

    private final SampleContent content;
    private final FourQuarters quarters;
    private final long seed;
    private final List<PlannedInterview> planned = new ArrayList<>();

    private Schedule(SampleContent content, Clock clock, long seed) {
        this.content = content;
        this.quarters = new FourQuarters(clock);
        this.seed = seed;
    }

    /** All interviews by quarter, oldest first, in an order that does not depend on the date. */
    static List<PlannedInterview> plan(SampleContent content, Clock clock, long seed) {
        return new Schedule(content, clock, seed).all();
    }

    static List<Person> people(Company company) {
        var people = new ArrayList<Person>();
        for (var region : company.regions()) {
            for (var rep : region.reps()) {
                people.add(new Person(people.size(), rep, region));
            }
        }
        return List.copyOf(people);
    }

    private List<PlannedInterview> all() {
        var people = people(content.company());
        int perRegion = people.size() / content.company().regions().size();
        for (int region = 0; region < content.company().regions().size(); region++) {
            activities(people.subList(region * perRegion, (region + 1) * perRegion), region);
        }
        acceptance(people, perRegion);
        for (var person : people) {
            add("before-call", person, List.of(), 1 + person.number() % 4);
        }
        for (int i = 0; i < people.size(); i += 3) {
            add("ride-along", people.get(i), List.of(), 1 + (i / 3 + 1) % 4);
        }
        planned.sort(Comparator.comparing(PlannedInterview::quarter).thenComparing(PlannedInterview::key));
        return List.copyOf(planned);
    }

    private void activities(List<Person> region, int number) {
        for (int pair = 0; pair < PAIRS; pair++) {
            int turn = 0;
            for (int j = 0; j < region.size(); j++) {
                if (j % PAIRS == pair || (j + 1) % PAIRS == pair) {
                    int quarter = 1 + (turn++ + number + pair) % 4;
                    var sheets = List.of(2 * pair, 2 * pair + 1);
                    add("activities", region.get(j), sheets, quarter);
                    if (j % 2 == 0 && j % PAIRS == pair && quarter < 4) {
                        add("activities", region.get(j), sheets, Math.min(4, quarter + 2));
                    }
                }
            }
        }
    }

    /** The last transition was asked about four times only, in two regions: nothing can be said about it yet. */
    private void acceptance(List<Person> people, int perRegion) {
        var last = List.of(LAST_SHEET);
        add("activities", people.get(0), last, 2);
        add("activities", people.get(1), last, 3);
        add("activities", people.get(perRegion), last, 3);
        add("activities", people.get(perRegion + 1), last, 4);
        add("activities", people.get(0), last, 4);
    }

    private void add(String guide, Person person, List<Integer> sheets, int quarter) {
        boolean riding = guide.equals("ride-along");
        var key = "%s %s %s %d".formatted(guide, person.rep().name(), sheets, quarter);
        var random = new SplittableRandom(seed + key.hashCode());
        var interviewers = content.company().interviewers();
        planned.add(new PlannedInterview(
                key,
                guide,
                person,
                sheets,
                quarter,
                quarters.momentIn(quarter, person.region().zone(), random),
                riding ? "RIDE_ALONG" : CHANNELS.get(random.nextInt(CHANNELS.size())),
                interviewers.get(random.nextInt(interviewers.size())),
                riding ? 4 + random.nextInt(5) : 0));
    }
}
