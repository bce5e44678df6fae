package io.needmap.console.materials;

import io.needmap.console.api.Address;
import io.needmap.console.api.Trouble;
import io.needmap.console.materials.MaterialAnswers.Material;
import io.needmap.console.materials.MaterialAnswers.Summary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as the page shows it.
 *
 * @param materials what is on this page
 * @param more the token of the next page
 * @param summary how the whole catalogue stands
 * @param matchState which part is shown; empty for all
 * @param text what is looked for
 * @param trouble why nothing is known
 */
record Catalogue(
        List<Material> materials,
        @Nullable String more,
        Summary summary,
        String matchState,
        String text,
        @Nullable Trouble trouble) {

    /** The address of the next page of what was looked for. */
    public String next() {
        return Address.of("/materials")
                .with("part", matchState)
                .with("find", text)
                .with("after", more)
                .toString();
    }
}
