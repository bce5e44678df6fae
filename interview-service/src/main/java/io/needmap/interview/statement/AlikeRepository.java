package io.needmap.interview.statement;

import io.needmap.interview.meaning.MeaningRepository;
import io.needmap.similarity.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads the words of statements of the field kinds, and remembers what does not mean the same. */
@ApplicationScoped
class AlikeRepository {

    /** The words that carry meaning: without their endings, and without those that every sentence has. */
    private static final String WORDS = """
            s.id, ARRAY(SELECT COALESCE(s.content ->> 'language', 'en') || ':' || w.word
                FROM unnest(tsvector_to_array(ts_filter(s.search, '{a,b}'))) AS w (word)) AS words\
            """;

    private final Jdbi jdbi;

    AlikeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The newest statements of a theme. */
    List<Text> ofTheme(UUID themeId, int newest) {
        return jdbi.withHandle(h -> h.createQuery("SELECT " + WORDS + """
                         FROM statement s WHERE s.theme_id = :themeId AND s.erased_at IS NULL
                        ORDER BY s.recorded_at DESC, s.id DESC LIMIT :newest
                        """)
                .bind("themeId", themeId)
                .bind("newest", newest)
                .map((row, ctx) -> text(row))
                .list());
    }

    /** The name of a theme, as a text of each language: nobody tells in which one it is. */
    List<Text> nameOf(UUID themeId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT t.id, ARRAY(SELECT l.code || ':' || w.word
                            FROM unnest(tsvector_to_array(to_tsvector(CAST(l.name AS regconfig), t.name))) AS w (word)) AS words
                        FROM theme t, (VALUES ('en', 'english'), ('de', 'german'), ('fr', 'french'), ('es', 'spanish'),
                            ('it', 'italian'), ('nl', 'dutch'), ('pt', 'portuguese'), ('sv', 'swedish')) AS l (code, name)
                        WHERE t.id = :themeId
                        """)
                .bind("themeId", themeId)
                .map((row, ctx) -> text(row))
                .list());
    }

    /** One statement. */
    List<Text> of(UUID statementId) {
        return jdbi.withHandle(h -> h.createQuery("SELECT " + WORDS + " FROM statement s WHERE s.id = :id")
                .bind("id", statementId)
                .map((row, ctx) -> text(row))
                .list());
    }

    /** The newest statements without a theme, but for those of which somebody said that they mean something else. */
    List<Text> withoutTheme(UUID besides, int newest) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT %s FROM (SELECT * FROM statement s WHERE %s AND s.id <> :besides
                            ORDER BY s.recorded_at DESC, s.id DESC LIMIT :newest) AS s
                        WHERE NOT EXISTS (SELECT FROM not_alike n WHERE n.subject_id = :besides AND n.statement_id = s.id)
                        """.formatted(WORDS, MeaningRepository.WITHOUT_THEME))
                .bind("besides", besides)
                .bind("newest", newest)
                .map((row, ctx) -> text(row))
                .list());
    }

    /** Remembers that the statements mean something else than the theme, or the statement, does. */
    void dismiss(UUID subjectId, Collection<UUID> statementIds, Instant at, String actor) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO not_alike (subject_id, statement_id, dismissed_at, dismissed_by)
                        SELECT :subject, id, :at, :actor FROM unnest(:ids) AS s (id) ORDER BY id
                        ON CONFLICT (subject_id, statement_id) DO NOTHING
                        """)
                .bind("subject", subjectId)
                .bind("ids", statementIds.toArray(UUID[]::new))
                .bind("at", at)
                .bind("actor", actor)
                .execute());
    }

    /** The same for two statements, whichever is asked for. */
    void dismissBothWays(UUID subjectId, Collection<UUID> statementIds, Instant at, String actor) {
        dismiss(subjectId, statementIds, at, actor);
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO not_alike (subject_id, statement_id, dismissed_at, dismissed_by)
                        SELECT id, :subject, :at, :actor FROM unnest(:ids) AS s (id) ORDER BY id
                        ON CONFLICT (subject_id, statement_id) DO NOTHING
                        """)
                .bind("subject", subjectId)
                .bind("ids", statementIds.toArray(UUID[]::new))
                .bind("at", at)
                .bind("actor", actor)
                .execute());
    }

    private static Text text(ResultSet row) throws SQLException {
        var words = Set.of((String[]) row.getArray("words").getArray());
        return new Text(row.getObject("id", UUID.class), words, null);
    }
}
