package io.needmap.materials.material;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds materials that say the same of themselves. */
@ApplicationScoped
class TwinRepository {

    private record Found(String rule, String value, UUID id) {}

    private final Jdbi jdbi;

    TwinRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is known of the checksums, links and titles of these requests, found at once. */
    KnownMaterials known(Collection<MaterialRequest> requests) {
        var found = jdbi.withHandle(h -> h.createQuery("""
                        SELECT 'SAME_CHECKSUM' AS rule, checksum AS value, CAST(min(CAST(id AS text)) AS uuid) AS id FROM material
                        WHERE checksum = ANY (:checksums) AND state <> 'ARCHIVED' GROUP BY 2
                        UNION ALL
                        SELECT 'SAME_LINK', link, CAST(min(CAST(id AS text)) AS uuid) FROM material
                        WHERE link = ANY (:links) AND state <> 'ARCHIVED' GROUP BY 2
                        UNION ALL
                        SELECT 'SAME_TITLE', lower(title), CAST(min(CAST(id AS text)) AS uuid) FROM material
                        WHERE lower(title) = ANY (:titles) AND state <> 'ARCHIVED' GROUP BY 2
                        """)
                .bind("checksums", texts(requests.stream().map(MaterialRequest::checksum)))
                .bind("links", texts(requests.stream().map(MaterialRequest::link)))
                .bind("titles", texts(requests.stream().map(r -> r.title().toLowerCase(Locale.ROOT))))
                .mapTo(Found.class)
                .list());
        return new KnownMaterials(by("SAME_CHECKSUM", found), by("SAME_LINK", found), by("SAME_TITLE", found));
    }

    private static Map<String, UUID> by(String rule, List<Found> found) {
        var known = new HashMap<String, UUID>();
        found.stream().filter(f -> f.rule().equals(rule)).forEach(f -> known.put(f.value(), f.id()));
        return known;
    }

    private static String[] texts(Stream<? extends @Nullable String> values) {
        return values.filter(Objects::nonNull).distinct().toArray(String[]::new);
    }
}
