package io.needmap.leads.name;

import java.util.UUID;

/** Who loaded a name list; name lists implement it, so that a name need not know how lists are kept. */
public interface ListLoaders {

    /** The actor who loaded the list. */
    String loadedBy(UUID nameListId);
}
