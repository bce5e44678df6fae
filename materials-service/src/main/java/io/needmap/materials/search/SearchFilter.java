package io.needmap.materials.search;

import io.needmap.materials.coverage.MaterialKind;
import io.needmap.materials.coverage.Origin;
import org.jspecify.annotations.Nullable;

/** What is searched for, and where. */
record SearchFilter(
        String q,
        @Nullable MaterialKind kind,
        @Nullable Origin origin,
        @Nullable String regionCode,
        @Nullable String segment,
        boolean published) {

    String conditions() {
        return (published ? " AND state IN ('PUBLISHED', 'AT_RISK')" : " AND state <> 'ARCHIVED'")
                + (kind == null ? "" : " AND kind = :kind")
                + (origin == null ? "" : " AND origin = :origin")
                + (regionCode == null ? "" : " AND (region_codes = '{}' OR :regionCode = ANY (region_codes))")
                + (segment == null ? "" : " AND (segments = '{}' OR :segment = ANY (segments))");
    }
}
