package io.needmap.interview.theme;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What other features ask about themes. */
@ApplicationScoped
public class Themes {

    private final ThemeRepository themes;

    Themes(ThemeRepository themes) {
        this.themes = themes;
    }

    /** Fails with 422, pointing at the field, when there is no such theme. */
    public void require(UUID id, String pointer) {
        if (themes.find(id).isEmpty()) {
            throw ProblemException.field(CommonProblem.UNKNOWN_REFERENCE, pointer, "no theme has this id");
        }
    }

    /** Its name; fails with 404 when there is no such theme. */
    public String requireFound(UUID id) {
        return themes.find(id).map(Theme::name).orElseThrow(() -> ProblemException.notFound("theme", id));
    }
}
