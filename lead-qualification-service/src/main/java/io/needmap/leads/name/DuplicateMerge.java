package io.needmap.leads.name;

import io.needmap.kit.id.Ids;
import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes one name of two, or of a name and a row; an opt-out of either stands. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class DuplicateMerge {

    private final NameRepository names;
    private final RecognitionRepository recognition;
    private final UndoWriter undo;
    private final AnswerSheets sheets;
    private final NameWriter writer;
    private final Suppressions suppressions;
    private final CycleReopening cycles;
    private final Clock clock;

    DuplicateMerge(
            NameRepository names,
            RecognitionRepository recognition,
            UndoWriter undo,
            AnswerSheets sheets,
            NameWriter writer,
            Suppressions suppressions,
            CycleReopening cycles,
            Clock clock) {
        this.names = names;
        this.recognition = recognition;
        this.undo = undo;
        this.sheets = sheets;
        this.writer = writer;
        this.suppressions = suppressions;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** What the other name said before, if there is another name. */
    Optional<NameFields> merge(Duplicate duplicate) {
        var name = living(duplicate.nameId());
        if (duplicate.held() != null) {
            fill(name, duplicate.held().fields(), duplicate.held().answers());
            return Optional.empty();
        }
        var other = living(Objects.requireNonNull(duplicate.otherId()));
        if (name.fields().externalId() != null && other.fields().externalId() != null) {
            throw new ProblemException(NameProblem.TWO_EXTERNAL_IDS, "merge them in the CRM first");
        }
        undo.withdraw(List.of(other), CycleWithdrawal.Why.DUPLICATE);
        fill(name, other.fields(), answers(other));
        return Optional.of(other.fields());
    }

    /** What is known of the other name is known of the person. */
    private List<GivenAnswer> answers(Name other) {
        return sheets.byCriterion(List.of(other.leadId())).getOrDefault(other.leadId(), Map.of()).values().stream()
                .map(answer -> new GivenAnswer(answer.criterionId(), answer.value(), answer.source()))
                .toList();
    }

    private void fill(Name name, NameFields said, List<GivenAnswer> answers) {
        var heeded = suppressions.among(said.traits()).isEmpty() ? said : said.optedOut();
        var next = name.filled(heeded);
        requireNobodyElse(name.id(), next.fields());
        var known = sheets.byCriterion(List.of(name.leadId())).getOrDefault(name.leadId(), Map.of());
        var dossier = Dossier.of(name, known);
        dossier.take(next, answers, false, clock.instant());
        writer.write(List.of(dossier));
    }

    /** The name that was made of the row; its list brought it. */
    Optional<UUID> keepApart(Duplicate duplicate) {
        if (duplicate.held() == null) {
            return Optional.empty();
        }
        var held = duplicate.held();
        UUID id = Ids.next();
        requireNobodyElse(id, held.fields());
        var said = suppressions.among(held.fields().traits()).isEmpty()
                ? held.fields()
                : held.fields().optedOut();
        var name = Name.create(id, Ids.next(), said, said.keys(), duplicate.listId(), clock.instant());
        var dossier = Dossier.fresh(name);
        dossier.take(name, held.answers(), true, clock.instant());
        writer.write(List.of(dossier));
        return Optional.of(id);
    }

    /** The other name says again what it said, in a new cycle. */
    void bringBack(UUID id, NameFields before) {
        var empty = names.getForChange(id);
        requireNobodyElse(id, before);
        var dossier = Dossier.of(empty, Map.of());
        dossier.take(empty.restored(before), List.of(), true, clock.instant());
        writer.write(List.of(dossier));
        undo.show(id);
        cycles.reopen(empty.leadId());
    }

    private Name living(UUID id) {
        var name = names.getStandingForChange(id);
        name.requirePerson();
        return name;
    }

    private void requireNobodyElse(UUID id, NameFields fields) {
        String email = fields.keys().email();
        var others = recognition.lockNames(
                fields.externalId() == null ? Set.of() : Set.of(fields.externalId()),
                email == null ? Set.of() : Set.of(email));
        others.stream().filter(other -> !other.id().equals(id)).findFirst().ifPresent(other -> {
            throw new ProblemException(
                    NameProblem.EMAIL_TAKEN,
                    "another name has the address or the externalId",
                    List.of(),
                    Map.of("nameId", other.id()));
        });
    }
}
