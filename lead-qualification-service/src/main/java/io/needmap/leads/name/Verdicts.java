package io.needmap.leads.name;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a row, and notes it for the rows after it; the same for a dry run as for a real one. */
final class Verdicts {

    private final Roster roster;
    private final Set<String> suppressed;
    private final IntakeTerms terms;
    private final Instant now;
    private final Supplier<UUID> ids;

    /**
     * Decides by what is known.
     *
     * @param suppressed traits of persons who opted out and were erased
     */
    Verdicts(Roster roster, Set<String> suppressed, IntakeTerms terms, Instant now, Supplier<UUID> ids) {
        this.roster = roster;
        this.suppressed = suppressed;
        this.terms = terms;
        this.now = now;
        this.ids = ids;
    }

    IntakeResult on(IntakeRow row, MatchKeys keys) {
        var fields = row.fields();
        if (!fields.hasIdentity(keys)) {
            return IntakeResult.failed(row, NameProblem.NO_IDENTITY);
        }
        var sameId = roster.withExternalId(fields.externalId());
        if (sameId != null) {
            return known(row, sameId, MatchRule.EXTERNAL_ID);
        }
        var sameEmail = roster.withEmail(keys.email());
        if (sameEmail != null) {
            // One address, two ids of the CRM: perhaps a mailbox that two people share.
            boolean otherId =
                    fields.externalId() != null && sameEmail.now().fields().externalId() != null;
            return otherId
                    ? IntakeResult.possible(
                            row, MatchRule.EMAIL, sameEmail.now().id())
                    : known(row, sameEmail, MatchRule.EMAIL);
        }
        if (terms.likeness() && !isSuppressed(row)) {
            var possible = lookalike(row, keys);
            if (possible != null) {
                return possible;
            }
        }
        return isSuppressed(row) ? IntakeResult.suppressed(row) : unknown(row, keys);
    }

    private boolean isSuppressed(IntakeRow row) {
        return !suppressed.isEmpty() && row.fields().traits().stream().anyMatch(suppressed::contains);
    }

    private @Nullable IntakeResult lookalike(IntakeRow row, MatchKeys keys) {
        UUID likeName = roster.likeNameCompany(keys.nameCompany());
        if (likeName != null) {
            return IntakeResult.possible(row, MatchRule.NAME_COMPANY, likeName);
        }
        UUID likePhone = roster.likePhone(keys.phone());
        return likePhone == null ? null : IntakeResult.possible(row, MatchRule.PHONE, likePhone);
    }

    private IntakeResult known(IntakeRow row, Dossier dossier, MatchRule rule) {
        var name = dossier.now();
        if (name.fields().isOptedOut()) {
            return IntakeResult.of(row, IntakeOutcome.SUPPRESSED, rule, name);
        }
        if (terms.mode() == IntakeMode.CREATE_ONLY) {
            return IntakeResult.of(row, IntakeOutcome.SKIPPED, rule, name);
        }
        boolean overwrite = terms.mode() != IntakeMode.FILL_BLANKS;
        var said = isSuppressed(row) ? row.fields().optedOut() : row.fields();
        var next = overwrite ? name.told(said) : name.filled(said);
        var owner = roster.withEmail(next.keys().email());
        if (owner != null && owner != dossier) {
            return IntakeResult.failed(row, NameProblem.EMAIL_TAKEN);
        }
        roster.leave(dossier);
        boolean changed = dossier.take(next, row.answers(), overwrite, now);
        roster.enter(dossier);
        return IntakeResult.of(row, changed ? IntakeOutcome.UPDATED : IntakeOutcome.UNCHANGED, rule, dossier.now());
    }

    private IntakeResult unknown(IntakeRow row, MatchKeys keys) {
        if (terms.mode() == IntakeMode.UPDATE_ONLY) {
            return new IntakeResult(row.number(), IntakeOutcome.SKIPPED, null, null, null, null);
        }
        var name = Name.create(ids.get(), ids.get(), row.fields(), keys, terms.nameListId(), now);
        var dossier = Dossier.fresh(name);
        dossier.take(name, row.answers(), true, now);
        roster.enter(dossier);
        return IntakeResult.of(row, IntakeOutcome.CREATED, null, name);
    }
}
