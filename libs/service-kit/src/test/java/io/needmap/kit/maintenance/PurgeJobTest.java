package io.needmap.kit.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.note.KitTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@KitTest
class PurgeJobTest {

    @Inject
    PurgeJob job;

    @Inject
    Jdbi jdbi;

    @Test
    void whatHasHadItsTimeGoesAndTheRestStays() {
        jdbi.useHandle(h -> h.execute("""
                INSERT INTO idempotency_key (caller, operation, key, fingerprint, resource_id, created_at)
                SELECT 'purge', 'purge', age, '', gen_random_uuid(), now() - CAST(age AS interval)
                FROM unnest(ARRAY['6 days', '8 days']) AS age;
                INSERT INTO inbox_event (consumer, event_id, received_at)
                SELECT 'purge', gen_random_uuid(), now() - CAST(age AS interval)
                FROM unnest(ARRAY['13 days', '15 days']) AS age;
                INSERT INTO import_job (id, version, kind, state, format, dry_run, options, bytes, columns, rows, done,
                    counts, created_by, created_at, finished_at)
                SELECT gen_random_uuid(), 1, 'purge', 'COMPLETED', 'CSV', false, '{}', 1, '{}', 1, 1, '{}', 'purge',
                    now(), now() - CAST(age AS interval)
                FROM unnest(ARRAY['29 days', '31 days']) AS age;
                INSERT INTO import_verdicts (job_id, last_row, outcomes, rules, resources)
                SELECT id, 1, '{FAILED}', '{NULL}', '{NULL}' FROM import_job WHERE kind = 'purge';
                INSERT INTO import_failure (job_id, row_number) SELECT id, 1 FROM import_job WHERE kind = 'purge';
                INSERT INTO import_file (job_id, part, content, uploaded_at) SELECT id, 0, '', now() - interval '31 days'
                FROM import_job WHERE kind = 'purge';
                INSERT INTO import_file (job_id, part, content, uploaded_at)
                VALUES ('00000000-0000-0000-0000-00000000f11e', 0, '', now() - interval '2 days');
                """));
        job.purge();
        assertThat(count("idempotency_key WHERE caller = 'purge'")).isEqualTo(1);
        assertThat(count("inbox_event WHERE consumer = 'purge'")).isEqualTo(1);
        assertThat(count("import_job WHERE kind = 'purge'")).isEqualTo(2);
        assertThat(count("import_verdicts r JOIN import_job j ON j.id = r.job_id WHERE j.kind = 'purge'"))
                .isEqualTo(1);
        assertThat(count("import_failure r JOIN import_job j ON j.id = r.job_id WHERE j.kind = 'purge'"))
                .isEqualTo(1);
        assertThat(count("import_file f JOIN import_job j ON j.id = f.job_id WHERE j.kind = 'purge'"))
                .isEqualTo(1);
        assertThat(count("import_file WHERE job_id = '00000000-0000-0000-0000-00000000f11e'"))
                .isZero();
    }

    private long count(String from) {
        return jdbi.withHandle(h ->
                h.createQuery("SELECT count(*) FROM " + from).mapTo(Long.class).one());
    }
}
