package io.needmap.activitymap.need;

import io.needmap.activitymap.need.PendingRepository.Note;
import io.needmap.activitymap.need.PendingRepository.Pending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps tallies and needs up to date. An activity that came up, or was placed, is judged at once; those that reps were
 * only asked about are judged within a second, once for however many interviews there were.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Assessment {

    private static final int MOST_ACTIVITIES_AT_ONCE = 200;

    /** By how much the clocks go ahead where a day begins first. */
    private static final Duration AHEAD_OF_UTC = Duration.ofHours(14);

    private final Counting counting;
    private final TallyRepository tallies;
    private final PendingRepository pending;
    private final NeedVerdicts verdicts;
    private final Rebuilds rebuilds;
    private final NeedSettings settings;
    private final Clock clock;

    public Assessment(
            Counting counting,
            TallyRepository tallies,
            PendingRepository pending,
            NeedVerdicts verdicts,
            Rebuilds rebuilds,
            NeedSettings settings,
            Clock clock) {
        this.counting = counting;
        this.tallies = tallies;
        this.pending = pending;
        this.verdicts = verdicts;
        this.rebuilds = rebuilds;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts what was noted by this transaction and those before it, and judges what it concerns. */
    public void settle() {
        tallies.lock();
        var notes = pending.takeNotes();
        var current = Quarter.of(clock.instant());
        var counted = counting.count(ids(notes, "STATEMENT"), ids(notes, "INTERVIEW"), window(current));
        if (!counted.asked().isEmpty()) {
            pending.defer(counted.asked());
        }
        if (notes.stream().anyMatch(n -> n.kind().equals("EVERY_ACTIVITY"))) {
            pending.deferAll(false);
        }
        if (notes.stream().noneMatch(n -> current.toString().equals(n.quarter()))) {
            pending.deferAll(true);
            pending.moveWindow(current);
        }
        Set<UUID> dirty = new HashSet<>(ids(notes, "ACTIVITY"));
        dirty.addAll(counted.said());
        verdicts.renew(dirty, current);
    }

    /**
     * Judges, within the caller's transaction, what follows from statements that were just placed or moved. While replicas
     * are read anew, only what was never judged: the rest would be judged on half the facts.
     */
    public void assess(Collection<UUID> statements, Collection<UUID> activities) {
        tallies.lock();
        var current = Quarter.of(clock.instant());
        Set<UUID> dirty = new HashSet<>(activities);
        if (!statements.isEmpty()) {
            dirty.addAll(counting.count(statements, List.of(), window(current)).said());
        }
        if (rebuilds.areUnderWay()) {
            pending.deferRecount(dirty);
            dirty.removeAll(verdicts.judged(dirty));
        }
        verdicts.renew(dirty, current);
    }

    /** Judges some of the activities that were put off; false when there was none. */
    boolean catchUp() {
        tallies.lock();
        var some = pending.take(MOST_ACTIVITIES_AT_ONCE);
        if (some.isEmpty()) {
            return false;
        }
        var current = Quarter.of(clock.instant());
        var again =
                some.stream().filter(Pending::recount).map(Pending::activityId).toList();
        if (!again.isEmpty()) {
            counting.countAgain(again, window(current));
        }
        verdicts.renew(some.stream().map(Pending::activityId).toList(), current);
        return true;
    }

    /** A quarter ends last by UTC for nobody: where it is over already, the next one counts with it. */
    private Window window(Quarter current) {
        var easternmost = Quarter.of(clock.instant().plus(AHEAD_OF_UTC));
        return Window.endingWith(current, settings.windowQuarters()).reaching(easternmost);
    }

    private static Set<UUID> ids(List<Note> notes, String kind) {
        return notes.stream()
                .filter(n -> n.kind().equals(kind))
                .flatMap(n -> java.util.stream.Stream.ofNullable(n.id()))
                .collect(Collectors.toSet());
    }
}
