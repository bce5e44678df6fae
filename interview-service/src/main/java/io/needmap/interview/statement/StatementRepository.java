package io.needmap.interview.statement;

import io.needmap.interview.filter.Filter;
import io.needmap.interview.interview.InterviewChanged;
import io.needmap.kit.database.Fields;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class StatementRepository {

    /** What a statement is made of; the words that are searched in are not read. */
    static final String COLUMNS = "id, version, kind, interview_id, rep_id, region_code, conducted_at, quarter,"
            + " interview_transitions, recorded_at, external_id, content";

    private final Jdbi jdbi;

    StatementRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The interview, kept from being changed or cancelled until the statement is in. The lock is shared, and the one that
     * the foreign key would take anyway: statements of one interview do not wait for each other. Ids that may be null
     * are selected: a plan for a null alone is always cheaper, so that every statement would be planned anew.
     */
    Conversation conversation(UUID interviewId, StatementRequest statement) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT i.id, i.state, i.rep_id, i.rep_erased, i.region_code, i.conducted_at, i.quarter, i.transitions,
                            EXISTS (SELECT FROM question WHERE id = (SELECT CAST(:questionId AS uuid))) AS question_known,
                            EXISTS (SELECT FROM competitor WHERE id = (SELECT CAST(:competitorId AS uuid))) AS competitor_known,
                            EXISTS (SELECT FROM theme WHERE id = (SELECT CAST(:themeId AS uuid))) AS theme_known,
                            s.kind AS of_kind, s.rep_id AS of_rep_id
                        FROM interview i
                        LEFT JOIN statement s ON s.id = (SELECT CAST(:ofStatementId AS uuid)) AND s.erased_at IS NULL
                        WHERE i.id = :interviewId FOR KEY SHARE OF i
                        """)
                        .bind("interviewId", interviewId)
                        .bindNamedArgumentFinder(Fields.of(statement))
                        .mapTo(Conversation.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("interview", interviewId));
    }

    boolean interviewExists(UUID interviewId) {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT FROM interview WHERE id = :id)")
                .bind("id", interviewId)
                .mapTo(Boolean.class)
                .one());
    }

    Optional<Statement> find(UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT " + COLUMNS + " FROM statement WHERE id = :id AND erased_at IS NULL")
                        .bind("id", id)
                        .mapTo(Statement.class)
                        .findOne());
    }

    /** Locks the row, so that writers of one statement, and their events, come one after the other. */
    Statement getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(
                                "SELECT " + COLUMNS + " FROM statement WHERE id = :id AND erased_at IS NULL FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Statement.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("statement", id));
    }

    void insert(Statement statement) {
        insertAll(List.of(statement));
    }

    /** Stores statements with one statement of SQL, so that what is tallied is tallied once. */
    void insertAll(List<Statement> statements) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO statement (id, version, kind, interview_id, rep_id, region_code, conducted_at, quarter,
                            interview_transitions, recorded_at, external_id, content)
                        SELECT id, version, kind, "interviewId", "repId", "regionCode", "conductedAt", quarter,
                            "interviewTransitions", "recordedAt", "externalId", content
                        FROM jsonb_to_recordset(CAST(:statements AS jsonb)) AS s (id uuid, version bigint, kind text,
                            "interviewId" uuid, "repId" uuid, "regionCode" text, "conductedAt" timestamptz, quarter text,
                            "interviewTransitions" jsonb, "recordedAt" timestamptz, "externalId" text, content jsonb)
                        """)
                .bind("statements", EventJson.tree(statements).toString())
                .execute());
    }

    void update(Statement statement) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE statement SET version = :version, content = CAST(:content AS jsonb) WHERE id = :id
                        """)
                .bindNamedArgumentFinder(Fields.of(statement))
                .execute());
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<Statement> page(StatementFilter wanted, boolean newestFirst, @Nullable UUID last, int limit) {
        var filter = (newestFirst ? Filter.before("s.id", last) : Filter.after("s.id", last))
                .missing("s.erased_at")
                .equal("s.kind", wanted.kind())
                .equal("s.rep_id", wanted.repId())
                .equal("s.region_code", wanted.regionCode())
                .equal("s.interview_id", wanted.interviewId())
                .equal("s.transition_from", wanted.from())
                .equal("s.transition_to", wanted.to())
                .equal("s.theme_id", wanted.themeId())
                .equal("p.activity_id", wanted.activityId());
        String placed = wanted.activityId() == null
                ? ""
                : " JOIN statement_placement p ON p.statement_id = COALESCE(s.of_statement_id, s.id)";
        return jdbi.withHandle(h -> filter.bind(h.createQuery("SELECT " + COLUMNS + " FROM statement s" + placed
                        + filter.where() + " ORDER BY s.id" + (newestFirst ? " DESC" : "") + " LIMIT :limit"))
                .bind("limit", limit + 1)
                .mapTo(Statement.class)
                .list());
    }

    /** Takes over what changed in an interview; answers with its statements as they were before, locked. */
    List<Statement> follow(InterviewChanged interview) {
        return jdbi.withHandle(h -> {
            var before = h.createQuery("""
                            SELECT %s FROM statement WHERE interview_id = :interviewId AND erased_at IS NULL
                                AND (conducted_at <> :conductedAt OR quarter <> :quarter
                                    OR interview_transitions <> CAST(:transitions AS jsonb))
                            ORDER BY id FOR UPDATE
                            """.formatted(COLUMNS))
                    .bindNamedArgumentFinder(Fields.of(interview))
                    .mapTo(Statement.class)
                    .list();
            h.createUpdate("""
                            UPDATE statement SET version = version + 1, conducted_at = :conductedAt, quarter = :quarter,
                                interview_transitions = CAST(:transitions AS jsonb)
                            WHERE id = ANY (:ids)
                            """)
                    .bindNamedArgumentFinder(Fields.of(interview))
                    .bind("ids", before.stream().map(Statement::id).toArray(UUID[]::new))
                    .execute();
            return before;
        });
    }

    void insertVersion(StatementVersion version) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO statement_version (statement_id, version, replaced_at, replaced_by, reason, content)
                        VALUES (:statementId, :version, :replacedAt, :replacedBy, :reason, CAST(:content AS jsonb))
                        """).bindNamedArgumentFinder(Fields.of(version)).execute());
    }

    /** Earlier versions, newest first; one row more than the limit. */
    List<StatementVersion> versionsBefore(UUID statementId, long version, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM statement_version WHERE statement_id = :id AND version < :version
                        ORDER BY version DESC LIMIT :limit
                        """)
                .bind("id", statementId)
                .bind("version", version)
                .bind("limit", limit + 1)
                .mapTo(StatementVersion.class)
                .list());
    }
}
