package io.needmap.interview.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class LingoRepository {

    private final Jdbi jdbi;

    LingoRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of the terms, in small letters, whose meaning somebody has told. */
    Set<String> explained(Collection<String> terms) {
        return new HashSet<>(jdbi.withHandle(h -> h.createQuery("""
                        SELECT DISTINCT lower(content ->> 'term') FROM statement
                        WHERE kind = 'LINGO' AND lower(content ->> 'term')
                            IN (SELECT lower(term) FROM unnest(:terms) AS t (term))
                        """)
                .bind("terms", terms.toArray(String[]::new))
                .mapTo(String.class)
                .list()));
    }
}
