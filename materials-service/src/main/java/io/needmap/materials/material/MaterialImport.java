package io.needmap.materials.material;

import io.needmap.kit.importing.ImportKind;
import io.needmap.kit.importing.ImportRow;
import io.needmap.kit.importing.ImportRun;
import io.needmap.kit.importing.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A catalogue from a file. */
@ApplicationScoped
class MaterialImport implements ImportKind {

    static final String NAME = "material-imports";

    private final MaterialIntake intake;

    MaterialImport(MaterialIntake intake) {
        this.intake = intake;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> outcomes() {
        var outcomes = new LinkedHashMap<String, String>();
        outcomes.put(MaterialIntake.CREATED, "created");
        outcomes.put(MaterialIntake.UPDATED, "updated");
        outcomes.put(MaterialIntake.UNCHANGED, "unchanged");
        return outcomes;
    }

    /** A heading may have a full stop. */
    @Override
    public boolean nestsDottedColumns() {
        return false;
    }

    @Override
    public List<RowOutcome> apply(ImportRun run, List<ImportRow> rows) {
        return intake.take(rows, ColumnMapping.read(run.options()), run.dryRun());
    }
}
