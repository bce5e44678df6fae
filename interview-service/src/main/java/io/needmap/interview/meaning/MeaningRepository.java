package io.needmap.interview.meaning;

import io.needmap.similarity.kept.NewWording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads what is compared by meaning. */
@ApplicationScoped
public class MeaningRepository {

    /** Which statements {@code s} are suggested for a theme. */
    public static final String WITHOUT_THEME = """
            s.theme_id IS NULL AND s.erased_at IS NULL
                AND s.kind IN ('OBJECTION', 'PROSPECT_WORRY', 'TREND', 'COMPETITOR_PITCH', 'HOME_OFFICE_ASK')\
            """;

    /** Which questions are warned of. */
    public static final String NEVER_ASKED = "FROM question WHERE state = 'NEVER_ASK' ORDER BY id DESC LIMIT 500";

    private final Jdbi jdbi;

    MeaningRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The questions, and those of the newest statements that are English, as the model is. */
    List<NewWording> compared(int newest) {
        return jdbi.withHandle(h -> h.createQuery("""
                        (SELECT id, text %s)
                        UNION ALL
                        SELECT id, content ->> 'quote' FROM (
                            SELECT id, content FROM statement s WHERE %s ORDER BY s.recorded_at DESC, s.id DESC LIMIT :newest) AS s
                        WHERE COALESCE(content ->> 'language', 'en') = 'en'
                        """.formatted(NEVER_ASKED, WITHOUT_THEME))
                .bind("newest", newest)
                .mapTo(NewWording.class)
                .list());
    }
}
