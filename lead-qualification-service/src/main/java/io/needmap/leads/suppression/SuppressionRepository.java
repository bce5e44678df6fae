package io.needmap.leads.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class SuppressionRepository {

    private final Jdbi jdbi;

    SuppressionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The secret that was made first, by whichever process. */
    @Transactional(TxType.REQUIRES_NEW)
    String madeSecret(String proposed) {
        return jdbi.withHandle(h -> {
            h.createUpdate("INSERT INTO suppression_secret (secret) VALUES (:secret) ON CONFLICT DO NOTHING")
                    .bind("secret", proposed)
                    .execute();
            return h.createQuery("SELECT secret FROM suppression_secret")
                    .mapTo(String.class)
                    .one();
        });
    }

    boolean isEmpty() {
        return jdbi.withHandle(h -> h.createQuery("SELECT NOT EXISTS (SELECT FROM suppression)")
                .mapTo(Boolean.class)
                .one());
    }

    void insert(Collection<String> hashes) {
        jdbi.useHandle(h -> h.createUpdate(
                        "INSERT INTO suppression (hash) SELECT * FROM unnest(:hashes) ON CONFLICT DO NOTHING")
                .bind("hashes", hashes.toArray(String[]::new))
                .execute());
    }

    List<String> among(Collection<String> hashes) {
        return jdbi.withHandle(h -> h.createQuery("SELECT hash FROM suppression WHERE hash = ANY (:hashes)")
                .bind("hashes", hashes.toArray(String[]::new))
                .mapTo(String.class)
                .list());
    }

    void delete(Collection<String> hashes) {
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM suppression WHERE hash = ANY (:hashes)")
                .bind("hashes", hashes.toArray(String[]::new))
                .execute());
    }
}
