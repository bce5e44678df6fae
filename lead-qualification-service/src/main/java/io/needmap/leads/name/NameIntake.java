package io.needmap.leads.name;

import static java.util.stream.Collectors.toSet;

import io.needmap.kit.id.Ids;
import io.needmap.leads.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes in many names at once: recognises them, decides row by row, and writes everything with a few statements. */
@ApplicationScoped
public class NameIntake {

    private final RecognitionRepository recognition;
    private final AnswerSheets sheets;
    private final NameWriter writer;
    private final Suppressions suppressions;
    private final Duplicates duplicates;
    private final Clock clock;

    NameIntake(
            RecognitionRepository recognition,
            AnswerSheets sheets,
            NameWriter writer,
            Suppressions suppressions,
            Duplicates duplicates,
            Clock clock) {
        this.suppressions = suppressions;
        this.duplicates = duplicates;
        this.recognition = recognition;
        this.sheets = sheets;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Takes in rows in the caller's transaction, each as if those before it were in already.
     *
     * @return one result a row, in the order of the rows
     */
    @Transactional(TxType.MANDATORY)
    public List<IntakeResult> take(List<IntakeRow> rows, IntakeTerms terms) {
        // Knowing telephone numbers is what costs most: every core helps.
        var normal = rows.parallelStream()
                .map(row -> new IntakeRow(row.number(), row.fields().normalised(terms.phoneRegion()), row.answers()))
                .toList();
        var keys = normal.parallelStream().map(row -> row.fields().keys()).toList();
        var roster = roster(normal, keys, terms);
        var suppressed = suppressions.isEmpty()
                ? Set.<String>of()
                : suppressions.among(normal.stream()
                        .flatMap(row -> row.fields().traits().stream())
                        .toList());
        var verdicts = new Verdicts(roster, suppressed, terms, clock.instant(), Ids::next);
        var results = new ArrayList<IntakeResult>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            results.add(verdicts.on(normal.get(i), keys.get(i)));
        }
        writer.write(roster.dossiers());
        if (terms.nameListId() != null) {
            hold(terms.nameListId(), normal, results);
        }
        return results;
    }

    /** Rows that may be somebody known wait until a person decides. */
    private void hold(UUID listId, List<IntakeRow> rows, List<IntakeResult> results) {
        var held = new ArrayList<Duplicate>();
        for (int i = 0; i < rows.size(); i++) {
            if (results.get(i).outcome() == IntakeOutcome.POSSIBLE_DUPLICATE) {
                held.add(Duplicate.ofRow(Ids.next(), listId, rows.get(i), results.get(i), clock.instant()));
            }
        }
        duplicates.propose(held);
    }

    private Roster roster(List<IntakeRow> rows, List<MatchKeys> keys, IntakeTerms terms) {
        var known = recognition.lockNames(
                distinct(rows, row -> row.fields().externalId()), distinct(keys, MatchKeys::email));
        var lookalikes = terms.likeness()
                ? recognition.lookalikes(distinct(keys, MatchKeys::nameCompany), distinct(keys, MatchKeys::phone))
                : Lookalikes.NONE;
        var answers = sheets.byCriterion(known.stream().map(Name::leadId).toList());
        return new Roster(known, answers, lookalikes);
    }

    private static <T> Set<String> distinct(List<T> rows, Function<T, @Nullable String> key) {
        return rows.stream().map(key).filter(Objects::nonNull).collect(toSet());
    }
}
