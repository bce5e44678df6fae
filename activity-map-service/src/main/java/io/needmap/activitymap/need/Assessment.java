package io.needmap.activitymap.need;

import io.needmap.activitymap.need.EvidenceRepository.Consequence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps tallies and needs up to date. What changed is counted again and nothing else, so that one more fact costs the
 * same among a million as among a thousand.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Assessment {

    private static final int MOST_PAIRS_AT_ONCE = 5_000;

    private final EvidenceRepository evidence;
    private final TallyRepository tallies;
    private final NeedVerdicts verdicts;
    private final NeedSettings settings;
    private final Clock clock;

    public Assessment(
            EvidenceRepository evidence,
            TallyRepository tallies,
            NeedVerdicts verdicts,
            NeedSettings settings,
            Clock clock) {
        this.evidence = evidence;
        this.tallies = tallies;
        this.verdicts = verdicts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Assesses what was noted by this transaction and those before it; everything when the quarter has rolled on. */
    public void settle() {
        tallies.lock();
        var notes = tallies.takeNotes();
        var current = Quarter.of(clock.instant());
        boolean counted = notes.stream()
                .anyMatch(n -> n.kind().equals("WINDOW") && current.toString().equals(n.quarter()));
        Set<UUID> dirty = new HashSet<>(ids(notes, "ACTIVITY"));
        recount(ids(notes, "STATEMENT"), ids(notes, "INTERVIEW"), dirty);
        if (!counted) {
            recountAll(current);
        }
        boolean every = notes.stream().anyMatch(n -> n.kind().equals("EVERY_ACTIVITY"));
        verdicts.renew(counted && !every ? dirty : verdicts.activities(), current);
    }

    /** Assesses, within the caller's transaction, what follows from statements that were just placed or moved. */
    public void assess(Collection<UUID> statements, Collection<UUID> activities) {
        tallies.lock();
        Set<UUID> dirty = new HashSet<>(activities);
        recount(statements, List.of(), dirty);
        verdicts.renew(dirty, Quarter.of(clock.instant()));
    }

    private void recount(Collection<UUID> statements, Collection<UUID> interviews, Set<UUID> dirty) {
        Set<RepOfActivity> pairs = new HashSet<>();
        List<Consequence> scopes = List.of();
        if (!statements.isEmpty()) {
            var consequences = evidence.refreshStatements(statements);
            consequences.forEach(c -> {
                dirty.add(c.activityId());
                if (c.repId() != null) {
                    pairs.add(new RepOfActivity(c.activityId(), c.repId()));
                }
            });
            scopes = consequences.stream().filter(c -> c.transition() != null).toList();
        }
        if (!interviews.isEmpty()) {
            pairs.addAll(evidence.refreshInterviews(interviews));
        }
        var window = window(Quarter.of(clock.instant()));
        if (!scopes.isEmpty()) {
            evidence.dropEmptyTransitions(
                    scopes.stream().map(Consequence::activityId).toList());
            pairs.addAll(tallies.repsOf(scopes, window));
        }
        recount(List.copyOf(pairs), window);
        pairs.forEach(pair -> dirty.add(pair.activityId()));
    }

    private void recountAll(Quarter current) {
        recount(tallies.all(window(current)), window(current));
        tallies.moveWindow(current);
    }

    private void recount(List<RepOfActivity> pairs, Window window) {
        for (int from = 0; from < pairs.size(); from += MOST_PAIRS_AT_ONCE) {
            tallies.recount(pairs.subList(from, Math.min(pairs.size(), from + MOST_PAIRS_AT_ONCE)), window);
        }
    }

    private Window window(Quarter current) {
        return Window.endingWith(current, settings.windowQuarters());
    }

    private static Collection<UUID> ids(List<TallyRepository.Note> notes, String kind) {
        var ids = new ArrayList<UUID>();
        notes.stream().filter(n -> n.kind().equals(kind) && n.id() != null).forEach(n -> ids.add(n.id()));
        return ids.stream().collect(Collectors.toCollection(HashSet::new));
    }
}
