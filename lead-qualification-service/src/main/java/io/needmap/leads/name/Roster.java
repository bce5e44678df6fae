package io.needmap.leads.name;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The names that some rows can mean: those that are known, and those that the rows before have made. So the verdict on a
 * row does not depend on where one batch ends and the next begins.
 */
final class Roster {

    private final Map<UUID, Dossier> dossiers = new LinkedHashMap<>();
    private final Map<String, Dossier> byExternalId = new HashMap<>();
    private final Map<String, Dossier> byEmail = new HashMap<>();
    private final Map<String, UUID> byNameCompany = new HashMap<>();
    private final Map<String, UUID> byPhone = new HashMap<>();

    Roster(List<Name> known, Map<UUID, Map<UUID, Answer>> answers, Lookalikes lookalikes) {
        for (var name : known) {
            enter(Dossier.of(name, answers.getOrDefault(name.leadId(), Map.of())));
        }
        // Names of the table come first: of several lookalikes the eldest is told.
        byNameCompany.putAll(lookalikes.byNameCompany());
        byPhone.putAll(lookalikes.byPhone());
    }

    /** Notes a new name, or the keys that a known one has got. */
    void enter(Dossier dossier) {
        var name = dossier.now();
        dossiers.put(name.id(), dossier);
        var keys = name.keys();
        if (name.fields().externalId() != null) {
            byExternalId.put(name.fields().externalId(), dossier);
        }
        if (keys.email() != null) {
            byEmail.put(keys.email(), dossier);
        }
        if (keys.nameCompany() != null) {
            byNameCompany.putIfAbsent(keys.nameCompany(), name.id());
        }
        if (keys.phone() != null) {
            byPhone.putIfAbsent(keys.phone(), name.id());
        }
    }

    /** Forgets the keys of a name that is about to change. */
    void leave(Dossier dossier) {
        var name = dossier.now();
        var keys = name.keys();
        byExternalId.remove(name.fields().externalId(), dossier);
        byEmail.remove(keys.email(), dossier);
        byNameCompany.remove(keys.nameCompany(), name.id());
        byPhone.remove(keys.phone(), name.id());
    }

    @Nullable
    Dossier withExternalId(@Nullable String externalId) {
        return externalId == null ? null : byExternalId.get(externalId);
    }

    @Nullable
    Dossier withEmail(@Nullable String emailKey) {
        return emailKey == null ? null : byEmail.get(emailKey);
    }

    @Nullable
    UUID likeNameCompany(@Nullable String nameCompanyKey) {
        return nameCompanyKey == null ? null : byNameCompany.get(nameCompanyKey);
    }

    @Nullable
    UUID likePhone(@Nullable String phoneKey) {
        return phoneKey == null ? null : byPhone.get(phoneKey);
    }

    Collection<Dossier> dossiers() {
        return dossiers.values();
    }
}
