package io.needmap.kit.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * The job on whose behalf rows are applied.
 *
 * @param jobId the job's id, which is also the causation of what is journalled
 * @param options what the uploader asked for, as the kind defines it
 * @param dryRun whether all of it is undone at the end; a kind need not care
 * @param createdBy who uploaded the file
 * @param columns the header of a CSV file; empty for NDJSON
 */
public record ImportRun(UUID jobId, JsonNode options, boolean dryRun, String createdBy, List<String> columns) {}
