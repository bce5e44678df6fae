package io.needmap.kit.importing;

import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ImportJobRepository {

    private record Progress(
            UUID id,
            long from,
            long to,
            @org.jdbi.v3.json.Json Counts counts) {}

    private final Jdbi jdbi;

    ImportJobRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(ImportJob job) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO import_job (id, version, kind, state, format, dry_run, options, file_name, bytes,
                            columns, rows, done, counts, created_by, created_at)
                        VALUES (:id, :version, :kind, :state, :format, :dryRun, CAST(:options AS jsonb), :fileName,
                            :bytes, :header, :rows, :done, CAST(:counts AS jsonb), :createdBy, :createdAt)
                        """)
                .bindNamedArgumentFinder(Fields.of(job))
                .bind("header", job.columns().toArray(String[]::new))
                .execute());
    }

    Optional<ImportJob> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM import_job WHERE id = :id")
                .bind("id", id)
                .mapTo(ImportJob.class)
                .findOne());
    }

    /** Newest first; one row more than the limit. */
    List<ImportJob> pageBefore(String kind, @Nullable UUID id, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM import_job WHERE kind = :kind AND (CAST(:before AS uuid) IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("kind", kind)
                .bind("before", id)
                .bind("limit", limit + 1)
                .mapTo(ImportJob.class)
                .list());
    }

    /** The jobs that wait or were left behind, oldest first. */
    List<UUID> open(Collection<String> kinds) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT id FROM import_job WHERE finished_at IS NULL AND kind = ANY (:kinds) ORDER BY id LIMIT 100
                        """)
                .bind("kinds", kinds.toArray(String[]::new))
                .mapTo(UUID.class)
                .list());
    }

    /** The file was read through; what an earlier try of a dry run noted is forgotten. */
    void begin(UUID id, long rows, Counts none) {
        jdbi.useHandle(h -> {
            for (String table : List.of("import_verdicts", "import_failure")) {
                h.createUpdate("DELETE FROM <table> WHERE job_id = :id")
                        .define("table", table)
                        .bind("id", id)
                        .execute();
            }
            h.createUpdate("""
                            UPDATE import_job SET version = version + 1, state = 'RUNNING', rows = :to, done = 0,
                                counts = CAST(:counts AS jsonb) WHERE id = :id
                            """)
                    .bindNamedArgumentFinder(Fields.of(new Progress(id, 0, rows, none)))
                    .execute();
        });
    }

    /** False when another process has gone on with the job meanwhile. */
    boolean advance(UUID id, long from, long to, Counts counts) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        UPDATE import_job SET version = version + 1, done = :to, counts = CAST(:counts AS jsonb)
                        WHERE id = :id AND done = :from AND state = 'RUNNING'
                        """)
                        .bindNamedArgumentFinder(Fields.of(new Progress(id, from, to, counts)))
                        .execute())
                == 1;
    }

    /** Ends the job, once; with a code it has failed. */
    boolean finish(UUID id, @Nullable String code, @Nullable String detail, Instant at) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        UPDATE import_job SET version = version + 1, finished_at = :at, failure_code = :code,
                            failure_detail = :detail,
                            state = CASE WHEN CAST(:code AS text) IS NULL THEN 'COMPLETED' ELSE 'FAILED' END
                        WHERE id = :id AND finished_at IS NULL
                        """)
                        .bind("id", id)
                        .bind("code", code)
                        .bind("detail", detail)
                        .bind("at", at)
                        .execute())
                == 1;
    }
}
