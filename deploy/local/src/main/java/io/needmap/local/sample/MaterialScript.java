package io.needmap.local.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * One piece of material of the sample company.
 *
 * @param regions region codes, separated by blanks; empty for all
 * @param serves key of the activity it serves, if any
 * @param fit how well, 0–1
 * @param state the state it has after loading
 * @param ageDays days since it was last verified
 */
record MaterialScript(
        String title,
        String kind,
        String origin,
        String regions,
        @Nullable String serves,
        double fit,
        String state,
        int ageDays,
        String description) {

    static MaterialScript of(NamedCsvRecord row) {
        var serves = row.getField("serves");
        return new MaterialScript(
                row.getField("title"),
                row.getField("kind"),
                row.getField("origin"),
                row.getField("regions"),
                serves.isEmpty() ? null : serves,
                serves.isEmpty() ? 0 : Double.parseDouble(row.getField("fit")),
                row.getField("state"),
                Integer.parseInt(row.getField("ageDays")),
                row.getField("description"));
    }
}
