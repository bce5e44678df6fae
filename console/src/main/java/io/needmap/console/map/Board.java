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

/**
 * The board: rows are how activities stand, columns are buying stages.
 *
 * @param columns the buying stages
 * @param rows from the holes down
 * @param holes the holes that nobody plans to fill, the one to fill first in front
 */
public record Board(List<Column> columns, List<Row> rows, List<Card> holes) {

    static Board of(MapAnswer map, Heard heard, List<Gap> gaps, Filter filter) {
        Map<UUID, Gap> byActivity =
                gaps.stream().collect(Collectors.toMap(Gap::activityId, Function.identity(), (one, other) -> one));
        var drawing = new Drawing(heard, byActivity, filter);
        var first = first(map, gaps);
        var columns = Stream.concat(map.stages().stream(), drawing.unplaced(map))
                .map(stage -> drawing.column(stage, first))
                .toList();
        var rows = Arrays.stream(Standing.values())
                .map(standing -> new Row(
                        standing,
                        columns.stream().map(column -> column.in(standing)).toList()))
                .filter(row -> row.size() > 0 || row.standing() == Standing.HOLE || row.standing() == Standing.COVERED)
                .toList();
        return new Board(columns, rows, holes(columns, gaps));
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
        var onMap = map.stages().stream()
                .flatMap(stage -> stage.activities().stream())
                .filter(activity -> Standing.of(activity) == Standing.HOLE)
                .map(ActivityAnswer::id)
                .collect(Collectors.toSet());
        return gaps.stream()
                .filter(gap -> gap.state().equals("OPEN") && onMap.contains(gap.activityId()))
                .max(Comparator.comparingDouble(Gap::priority))
                .map(Gap::activityId);
    }

    private static List<Card> holes(List<Column> columns, List<Gap> gaps) {
        Map<UUID, Double> priorities =
                gaps.stream().collect(Collectors.toMap(Gap::activityId, Gap::priority, Math::max));
        return columns.stream()
                .flatMap(column -> column.in(Standing.HOLE).stream())
                .filter(card -> card.plan() == null)
                .sorted(Comparator.comparingDouble((Card card) -> -priorities.getOrDefault(card.id(), 0.0)))
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
            return new Column(stage.label(), stage.buyerQuestion(), List.copyOf(cards));
        }

        private Card card(ActivityAnswer activity, String stage) {
            int reps = heard.reps(activity, filter.region());
            var dots = heard.dots(activity.id(), filter.region());
            boolean heardThere = filter.region().isEmpty() || reps > 0;
            var goal = activity.goal() == null ? "" : activity.goal();
            return new Card(
                    activity,
                    Standing.of(activity),
                    stage,
                    dots,
                    plan(activity),
                    reps,
                    heard.pool(filter.region()),
                    !heardThere || !filter.matches(activity.name(), goal),
                    false);
        }

        private @org.jspecify.annotations.Nullable Plan plan(ActivityAnswer activity) {
            var gap = gaps.get(activity.id());
            return gap == null || gap.state().equals("OPEN") ? null : new Plan(gap.state(), gap.owner(), gap.quarter());
        }
    }
}
