package io.needmap.materials.material;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Materials of the catalogue that rows of a file may be again, by what they say of themselves. */
record KnownMaterials(Map<String, UUID> checksums, Map<String, UUID> links, Map<String, UUID> titles) {

    /** The first rule by which a material like this is known, with the material; null when none is. */
    @Nullable
    Twin twinOf(Material material) {
        var twin = twin(DuplicateResponse.DuplicateRule.SAME_CHECKSUM, checksums, material.checksum());
        if (twin == null) {
            twin = twin(DuplicateResponse.DuplicateRule.SAME_LINK, links, material.link());
        }
        return twin == null
                ? twin(
                        DuplicateResponse.DuplicateRule.SAME_TITLE,
                        titles,
                        material.title().toLowerCase(Locale.ROOT))
                : twin;
    }

    private static @Nullable Twin twin(
            DuplicateResponse.DuplicateRule rule, Map<String, UUID> known, @Nullable String value) {
        var id = value == null ? null : known.get(value);
        return id == null ? null : new Twin(rule, id);
    }

    /** Notes a material that was made just now. */
    void add(Material material) {
        if (material.checksum() != null) {
            checksums.putIfAbsent(material.checksum(), material.id());
        }
        if (material.link() != null) {
            links.putIfAbsent(material.link(), material.id());
        }
        titles.putIfAbsent(material.title().toLowerCase(Locale.ROOT), material.id());
    }

    /** A material that another one may be again. */
    record Twin(DuplicateResponse.DuplicateRule rule, UUID id) {}
}
