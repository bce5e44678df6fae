package io.needmap.console.map;

import io.needmap.console.map.Card.Plan;
import io.needmap.console.map.FieldAnswers.Gap;
import io.needmap.console.map.MapAnswer.ActivityAnswer;
import io.needmap.console.map.MapAnswer.StageAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The board: rows are how activities stand, columns are buying stages.
 *
 * @param columns all buying stages
 * @param shown those that the reader looks at
 * @param rows from the holes down
 * @param holes the holes that nobody plans to fill, the one to fill first in front
 */
public record Board(List<Column> columns, List<Column> shown, List<Row> rows, List<Card> holes) {

    private static final int FOLDED_FROM = 150;
    private static final int SHOWN_FOLDED = 4;
    private static final int SHOWN_ALONE = 250;
    private static final int ROOMY = 40;

    static Board of(MapAnswer map, Heard heard, List<Gap> gaps, Filter filter) {
        Map<UUID, Gap> byActivity =
                gaps.stream().collect(Collectors.toMap(Gap::activityId, Function.identity(), (one, other) -> one));
        var drawing = new Drawing(heard, byActivity, filter);
        var first = first(map, gaps);
        var columns = Stream.concat(map.stages().stream(), drawing.unplaced(map))
                .map(stage -> drawing.column(stage, first))
                .toList();
        boolean one = columns.stream().map(Column::id).anyMatch(id -> id.equals(filter.stage()));
        var shown = columns.stream()
                .filter(column -> !one || column.id().equals(filter.stage()))
                .toList();
        int most = most(shown);
        var rows = Arrays.stream(Standing.values())
                .map(standing -> new Row(
                        standing,
                        shown.stream()
                                .map(column -> Cell.of(column, standing, most))
                                .toList()))
                .filter(row -> row.size() > 0 || row.standing() == Standing.HOLE || row.standing() == Standing.COVERED)
                .toList();
        return new Board(columns, shown, rows, holes(columns, gaps));
    }

    // A wall of cards tells nothing: above so many, each field shows those that most reps do and counts the others.
    private static int most(List<Column> shown) {
        if (shown.size() == 1) {
            return SHOWN_ALONE;
        }
        long cards = shown.stream().mapToLong(column -> column.cards().size()).sum();
        return cards > FOLDED_FROM ? SHOWN_FOLDED : Integer.MAX_VALUE;
    }

    /** Whether fields show only their first cards. */
    public boolean folded() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.more() > 0);
    }

    /** Whether it fits on a sheet of A3 only when cards say no more than what and how many. */
    public boolean crowded() {
        return rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .mapToInt(cell -> cell.cards().size())
                        .sum()
                > ROOMY;
    }

    /** Whether one stage is shown by itself. */
    public boolean alone() {
        return shown.size() < columns.size();
    }

    /** How many stand so. */
    public int count(Standing standing) {
        return columns.stream().mapToInt(column -> column.in(standing).size()).sum();
    }

    /** How many are covered. */
    public int covered() {
        return count(Standing.COVERED);
    }

    /** How many are holes. */
    public int open() {
        return count(Standing.HOLE);
    }

    /** How many match the filter. */
    public long matching() {
        return cards().filter(card -> !card.dim()).count();
    }

    /** How many there are. */
    public long size() {
        return cards().count();
    }

    private Stream<Card> cards() {
        return columns.stream().flatMap(column -> column.cards().stream());
    }

    private static Optional<UUID> first(MapAnswer map, List<Gap> gaps) {
        Map<UUID, Double> open = gaps.stream()
                .filter(gap -> gap.state().equals("OPEN"))
                .collect(Collectors.toMap(Gap::activityId, Gap::priority, Math::max));
        return map.stages().stream()
                .flatMap(stage -> stage.activities().stream())
                .filter(activity -> Standing.of(activity) == Standing.HOLE && open.containsKey(activity.id()))
                .min(worthFirst(open))
                .map(ActivityAnswer::id);
    }

    /** The higher priority first, of equal ones that which more reps do. */
    private static Comparator<ActivityAnswer> worthFirst(Map<UUID, Double> priorities) {
        return Comparator.comparingDouble((ActivityAnswer activity) -> -priorities.getOrDefault(activity.id(), 0.0))
                .thenComparing(activity ->
                        activity.evidence() == null ? 0 : -activity.evidence().reps())
                .thenComparing(ActivityAnswer::id);
    }

    private static List<Card> holes(List<Column> columns, List<Gap> gaps) {
        Map<UUID, Double> priorities =
                gaps.stream().collect(Collectors.toMap(Gap::activityId, Gap::priority, Math::max));
        return columns.stream()
                .flatMap(column -> column.in(Standing.HOLE).stream())
                .filter(card -> card.plan() == null)
                .sorted(Comparator.comparing(Card::activity, worthFirst(priorities)))
                .toList();
    }

    private record Drawing(Heard heard, Map<UUID, Gap> gaps, Filter filter) {

        Stream<StageAnswer> unplaced(MapAnswer map) {
            return map.unplaced().isEmpty()
                    ? Stream.empty()
                    : Stream.of(
                            new StageAnswer(new UUID(0, 0), "No stage yet", "Where does this belong?", map.unplaced()));
        }

        Column column(StageAnswer stage, Optional<UUID> first) {
            List<Card> cards = new ArrayList<>();
            for (var activity : stage.activities()) {
                var card = card(activity, stage.label());
                cards.add(first.filter(activity.id()::equals).isPresent() ? card.asFirst() : card);
            }
            cards.sort(Comparator.comparingInt(Card::reps).reversed());
            return new Column(stage.id(), stage.label(), stage.buyerQuestion(), List.copyOf(cards));
        }

        private Card card(ActivityAnswer activity, String stage) {
            int reps = heard.reps(activity, filter.region());
            var dots = heard.dots(activity.id(), filter.region());
            boolean heardThere = (filter.region().isEmpty() && filter.quarter().isEmpty()) || reps != 0;
            var goal = activity.goal() == null ? "" : activity.goal();
            return new Card(
                    activity,
                    Standing.of(activity),
                    stage,
                    dots,
                    plan(activity),
                    Math.max(0, reps),
                    reps == Heard.FEW,
                    heard.pool(filter.region()),
                    !heardThere || !filter.matches(activity.name(), goal),
                    false);
        }

        private @Nullable Plan plan(ActivityAnswer activity) {
            var gap = gaps.get(activity.id());
            if (gap != null) {
                return gap.state().equals("OPEN") ? null : new Plan(gap.state(), gap.owner(), gap.quarter());
            }
            // Only the first gaps were asked for; of all others the map itself says how they stand.
            var state = activity.gapState();
            return state == null || state.equals("OPEN") ? null : new Plan(state, null, null);
        }
    }
}
