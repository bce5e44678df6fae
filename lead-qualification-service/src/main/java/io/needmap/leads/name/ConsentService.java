package io.needmap.leads.name;

import io.needmap.kit.id.Ids;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.leads.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The only way back from an opt-out: the person consents, and there is evidence of it. */
@ApplicationScoped
@Transactional
class ConsentService {

    private final NameRepository names;
    private final ConsentRepository consents;
    private final AnswerSheets sheets;
    private final NameWriter writer;
    private final Suppressions suppressions;
    private final Cause cause;
    private final Clock clock;

    ConsentService(
            NameRepository names,
            ConsentRepository consents,
            AnswerSheets sheets,
            NameWriter writer,
            Suppressions suppressions,
            Cause cause,
            Clock clock) {
        this.names = names;
        this.consents = consents;
        this.sheets = sheets;
        this.writer = writer;
        this.suppressions = suppressions;
        this.cause = cause;
        this.clock = clock;
    }

    NameResponse record(UUID id, ConsentRequest request, @Nullable String ifMatch) {
        var name = names.getStandingForChange(id);
        Etags.require(ifMatch, name.version());
        name.requirePerson();
        requireLater(name, request);
        var now = clock.instant();
        consents.insert(
                id,
                new ConsentResponse(
                        Ids.next(), request.basis(), request.evidence(), request.givenAt(), now, cause.actor()));
        suppressions.forget(name.fields().traits());
        var dossier = Dossier.of(name, Map.of());
        dossier.take(name.consented(request.basis()), List.of(), true, now);
        writer.write(List.of(dossier));
        return NameResponse.of(
                dossier.now(), sheets.coded(List.of(name.leadId())).getOrDefault(name.leadId(), List.of()));
    }

    /** Who opted out after consenting has opted out. */
    private void requireLater(Name name, ConsentRequest request) {
        if (request.givenAt().isAfter(clock.instant())) {
            throw ProblemException.field(NameProblem.CONSENT_IN_FUTURE, "/givenAt", "say when the person agreed");
        }
        if (request.givenAt().isBefore(Instant.EPOCH)) {
            throw ProblemException.field(NameProblem.CONSENT_OUTDATED, "/givenAt", "nobody agreed before 1970");
        }
        // Of a name that was made opted out, that is as early as anybody knows of it.
        var optedOut = consents.optedOutAt(name.id()).orElse(name.createdAt());
        if (name.fields().isOptedOut() && request.givenAt().isBefore(optedOut)) {
            throw ProblemException.field(
                    NameProblem.CONSENT_OUTDATED, "/givenAt", "the person opted out at %s".formatted(optedOut));
        }
    }

    Page<ConsentResponse> of(UUID id, @Nullable String pageToken, int limit) {
        if (names.find(id).isEmpty()) {
            throw ProblemException.notFound("name", id);
        }
        var rows = consents.pageAfter(id, PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, c -> new Object[] {c.id()}, c -> c);
    }
}
