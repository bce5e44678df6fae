package io.needmap.kit.importing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was received and is kept, but belongs to no job yet.
 *
 * @param id becomes the job's id
 * @param sha256 of its bytes, in hexadecimal digits
 * @param columns the header of a CSV file; empty for NDJSON and for a header that cannot be read
 */
public record Upload(
        UUID id, ImportFormat format, @Nullable String fileName, long bytes, String sha256, List<String> columns) {}
