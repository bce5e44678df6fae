package io.needmap.leads.name;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.criterion.Criteria;
import io.needmap.leads.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class NameService {

    private final NameRepository names;
    private final RecognitionRepository recognition;
    private final AnswerSheets sheets;
    private final Criteria criteria;
    private final NameWriter writer;
    private final Creations creations;
    private final History history;
    private final NameOrigins origins;
    private final MergePatch patches;
    private final Suppressions suppressions;
    private final Clock clock;

    NameService(
            NameRepository names,
            RecognitionRepository recognition,
            AnswerSheets sheets,
            Criteria criteria,
            NameWriter writer,
            Creations creations,
            History history,
            NameOrigins origins,
            MergePatch patches,
            Suppressions suppressions,
            Clock clock) {
        this.names = names;
        this.recognition = recognition;
        this.sheets = sheets;
        this.criteria = criteria;
        this.writer = writer;
        this.creations = creations;
        this.history = history;
        this.origins = origins;
        this.patches = patches;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    Creation<NameResponse> create(NameRequest request, @Nullable String key) {
        return creations.once("names", key, request.id(), request, this::find, id -> insert(id, request));
    }

    private NameResponse insert(UUID id, NameRequest request) {
        var fields = request.fields().normalised(null);
        requireIdentity(fields);
        requireNobodyElse(id, fields);
        var name = Name.create(id, Ids.next(), heeded(fields), fields.keys(), null, clock.instant());
        var dossier = Dossier.fresh(name);
        dossier.take(name, read(request.answersOrNone()), true, clock.instant());
        writer.write(List.of(dossier));
        return response(dossier.now());
    }

    NameResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        var name = names.getStandingForChange(id);
        Etags.require(ifMatch, name.version());
        name.requirePerson();
        var fields = patches.apply(name.fields(), patch, NameFields.class).normalised(null);
        requireIdentity(fields);
        requireNobodyElse(id, fields);
        return change(name, name.replaced(heeded(fields)), List.of());
    }

    /** Answers add to what is known, so that two who answer need not know of each other: If-Match is checked when sent. */
    NameResponse answer(UUID id, AnswersRequest request, @Nullable String ifMatch) {
        var name = names.getStandingForChange(id);
        if (ifMatch != null) {
            Etags.require(ifMatch, name.version());
        }
        name.requirePerson();
        return change(name, name, read(request.answers()));
    }

    private NameResponse change(Name name, Name next, List<GivenAnswer> answers) {
        var known = sheets.byCriterion(List.of(name.leadId())).getOrDefault(name.leadId(), Map.of());
        var dossier = Dossier.of(name, known);
        dossier.take(next, answers, true, clock.instant());
        writer.write(List.of(dossier));
        return response(dossier.now());
    }

    private List<GivenAnswer> read(List<AnswerRequest> answers) {
        Map<String, AskedCriterion> asked = criteria.toAnswer(
                answers.stream().map(AnswerRequest::criterionCode).collect(Collectors.toSet()));
        return ReadAnswers.of(answers, asked, "/answers");
    }

    /** The fields, opted out when they are those of somebody who opted out and was erased. */
    private NameFields heeded(NameFields fields) {
        return suppressions.among(fields.traits()).isEmpty() ? fields : fields.optedOut();
    }

    private static void requireIdentity(NameFields fields) {
        if (!fields.hasIdentity(fields.keys())) {
            throw new ProblemException(
                    NameProblem.NO_IDENTITY, "say an externalId, an email, a phone, or a name with its company");
        }
    }

    private void requireNobodyElse(UUID id, NameFields fields) {
        String email = fields.keys().email();
        var others = recognition.lockNames(
                fields.externalId() == null ? Set.of() : Set.of(fields.externalId()),
                email == null ? Set.of() : Set.of(email));
        for (var other : others) {
            if (!other.id().equals(id)) {
                boolean sameId = other.fields().externalId() != null
                        && other.fields().externalId().equals(fields.externalId());
                var problem = sameId ? NameProblem.EXTERNAL_ID_TAKEN : NameProblem.EMAIL_TAKEN;
                throw new ProblemException(
                        problem, "change the name that has it instead", List.of(), Map.of("nameId", other.id()));
            }
        }
    }

    NameResponse get(UUID id) {
        return find(id).orElseThrow(() -> ProblemException.notFound("name", id));
    }

    private Optional<NameResponse> find(UUID id) {
        return names.find(id).map(this::response);
    }

    private NameResponse response(Name name) {
        var answers = sheets.coded(List.of(name.leadId()));
        return NameResponse.of(name, answers.getOrDefault(name.leadId(), List.of()));
    }

    Page<NameResponse> list(NameQuery query, @Nullable String pageToken, int limit) {
        var rows = names.pageAfter(filter(query), PageToken.afterId(pageToken), limit);
        var answers = sheets.coded(rows.stream().map(Name::leadId).toList());
        return Page.of(
                rows,
                limit,
                n -> new Object[] {n.id()},
                n -> NameResponse.of(n, answers.getOrDefault(n.leadId(), List.of())));
    }

    private NameFilter filter(NameQuery query) {
        return new NameFilter(query.listId(), query.state(), missing(query.missing()), query.q());
    }

    private @Nullable UUID missing(@Nullable String code) {
        if (code == null) {
            return null;
        }
        var criterion = criteria.byCode(Set.of(code)).get(code);
        if (criterion == null) {
            throw ProblemException.field(
                    NameProblem.UNKNOWN_CRITERION, "missing", "GET /api/v1/criteria lists the codes that there are");
        }
        return criterion.id();
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        var name = names.find(id).orElseThrow(() -> ProblemException.notFound("name", id));
        var origin = origins.of(name.nameListId(), name.createdAt(), NameEvents.CHANGED);
        return history.of(id, pageToken, limit, origin);
    }
}
