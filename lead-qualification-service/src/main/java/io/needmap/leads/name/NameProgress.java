package io.needmap.leads.name;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How a name follows its lead from state to state and from cycle to cycle. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class NameProgress {

    /** What a lead must know of its name. */
    public record Standing(UUID nameId, UUID leadId, boolean doNotContact, Map<String, String> attributes) {}

    private final NameRepository names;
    private final AnswerSheets sheets;
    private final RecognitionRepository recognition;
    private final Journal journal;

    NameProgress(NameRepository names, AnswerSheets sheets, RecognitionRepository recognition, Journal journal) {
        this.names = names;
        this.sheets = sheets;
        this.recognition = recognition;
        this.journal = journal;
    }

    /** Locks the name before its lead: whoever changes both does it in this order. */
    public Standing lock(UUID nameId) {
        var name = names.getStandingForChange(nameId);
        name.requirePerson();
        return standing(name);
    }

    /** The name as it stands, for who only reads. */
    public Standing read(UUID nameId) {
        return names.find(nameId)
                .map(NameProgress::standing)
                .orElseThrow(() -> ProblemException.notFound("name", nameId));
    }

    /** The name that another application knows by this id, locked. */
    public Optional<Standing> lockByExternalId(String externalId) {
        return recognition.lockNames(List.of(externalId), List.of()).stream()
                .findFirst()
                .map(NameProgress::standing);
    }

    /** The name stands in this state of this cycle now. */
    public void follow(UUID nameId, UUID leadId, CycleState state) {
        var name = names.find(nameId).orElseThrow(() -> ProblemException.notFound("name", nameId));
        var moved = name.in(leadId, state);
        var before = response(name);
        names.update(List.of(moved));
        journal.record(Change.changed(NameEvents.CHANGED, nameId, before, response(moved))
                .keeping(NameResponse.PERSONAL));
    }

    private NameResponse response(Name name) {
        var answers = sheets.coded(List.of(name.leadId()));
        return NameResponse.of(name, answers.getOrDefault(name.leadId(), List.of()));
    }

    private static Standing standing(Name name) {
        var attributes = name.fields().attributes();
        return new Standing(
                name.id(), name.leadId(), name.fields().isOptedOut(), attributes == null ? Map.of() : attributes);
    }
}
