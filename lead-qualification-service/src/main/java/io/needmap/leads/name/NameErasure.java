package io.needmap.leads.name;

import io.needmap.kit.erasure.Remains;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.leads.suppression.Suppressions;
import io.needmap.leads.webhook.WebhookLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Forgets a person on request: everywhere and for good. That there was a name, which list brought it, how its cycles ended
 * and what was answered in closed questions stays, so that nothing that was counted changes. Who opted out before stays
 * opted out: keyed hashes recognise the person when somebody loads it again.
 */
@ApplicationScoped
@Transactional
class NameErasure {

    /** Shorter texts stand in rows of too many others. */
    private static final int TELLING = 5;

    private final NameRepository names;
    private final AnswerRepository answers;
    private final AnswerSheets sheets;
    private final CycleErasure cycles;
    private final ConsentRepository consents;
    private final DuplicateRepository known;
    private final Duplicates duplicates;
    private final Suppressions suppressions;
    private final WebhookLog webhooks;
    private final Remains remains;
    private final Journal journal;
    private final Clock clock;

    NameErasure(
            NameRepository names,
            AnswerRepository answers,
            AnswerSheets sheets,
            CycleErasure cycles,
            ConsentRepository consents,
            DuplicateRepository known,
            Duplicates duplicates,
            Suppressions suppressions,
            WebhookLog webhooks,
            Remains remains,
            Journal journal,
            Clock clock) {
        this.names = names;
        this.answers = answers;
        this.sheets = sheets;
        this.cycles = cycles;
        this.consents = consents;
        this.known = known;
        this.duplicates = duplicates;
        this.suppressions = suppressions;
        this.webhooks = webhooks;
        this.remains = remains;
        this.journal = journal;
        this.clock = clock;
    }

    /** Doing it twice changes nothing more. */
    NameResponse erase(UUID id, @Nullable String ifMatch) {
        var name = names.getForChange(id);
        Etags.require(ifMatch, name.version());
        if (name.erasedAt() != null) {
            return response(name);
        }
        requireNotMerged(id);
        remains.requireNoOpenImport();
        var merged = known.mergedInto(id);
        merged.forEach(other -> forget(names.getForChange(Objects.requireNonNull(other.otherId())), List.of()));
        var said = Stream.concat(Stream.of(name.fields()), merged.stream().map(Duplicate::before))
                .filter(Objects::nonNull)
                .toList();
        var texts = said.stream().flatMap(NameErasure::texts).toList();
        remains.forgetImports(texts);
        var state = forget(name, texts);
        if (name.fields().isOptedOut()) {
            suppressions.remember(
                    said.stream().flatMap(fields -> fields.traits().stream()).toList());
        }
        var erased = name.erased(state, clock.instant());
        names.erase(erased);
        var after = response(erased);
        // The history must not say again what it has just forgotten: the state before is told without the person.
        var before = NameResponse.of(name.without(), after.answers());
        journal.record(Change.changed(NameEvents.CHANGED, id, before, after).keeping(NameResponse.PERSONAL));
        return after;
    }

    /** What is known of the person is known of the name that stayed. */
    private void requireNotMerged(UUID id) {
        known.mergedWith(id).ifPresent(with -> {
            throw new ProblemException(
                    NameProblem.NAME_EMPTIED,
                    "erase the name with which it was merged",
                    List.of(),
                    Map.of("nameId", with));
        });
    }

    /** Forgets what stands around a name, and answers where it stands then. */
    private CycleState forget(Name name, List<String> texts) {
        UUID id = name.id();
        var leadIds = cycles.cyclesOf(id);
        var aggregates = new ArrayList<>(leadIds);
        aggregates.add(id);
        remains.forgetChanges(aggregates);
        var state = cycles.forget(id, name.state());
        answers.forget(leadIds);
        consents.forget(id);
        duplicates.forget(id, texts);
        webhooks.forget(aggregates);
        return state;
    }

    private static Stream<String> texts(NameFields fields) {
        return Stream.of(fields.externalId(), fields.email(), fields.phone(), fields.wholeName())
                .filter(Objects::nonNull)
                .filter(text -> text.length() >= TELLING);
    }

    private NameResponse response(Name name) {
        var known = sheets.coded(List.of(name.leadId()));
        return NameResponse.of(name, known.getOrDefault(name.leadId(), List.of()));
    }
}
