package io.needmap.leads.namelist;

import io.needmap.kit.importing.Imports;
import io.needmap.leads.name.ListLoaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whoever made the job loaded the list. */
@ApplicationScoped
class NameListLoaders implements ListLoaders {

    private final Imports imports;

    NameListLoaders(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String loadedBy(UUID nameListId) {
        return imports.get(NameListKind.COLLECTION, nameListId).createdBy();
    }
}
