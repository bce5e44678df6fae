package io.needmap.kit.note;

import io.needmap.kit.id.Ids;
import io.needmap.kit.importing.ImportKind;
import io.needmap.kit.importing.ImportRow;
import io.needmap.kit.importing.ImportRun;
import io.needmap.kit.importing.RowOutcome;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Notes from a file, recognised by their code. */
@ApplicationScoped
public class NoteImport implements ImportKind {

    public static final String NAME = "note-imports";

    private final NoteService notes;
    private volatile @Nullable CountDownLatch gate;

    NoteImport(NoteService notes) {
        this.notes = notes;
    }

    /** The row with the code {@code wait} is not applied before the gate opens. */
    public void holdAt(CountDownLatch gate) {
        this.gate = gate;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> outcomes() {
        var outcomes = new LinkedHashMap<String, String>();
        outcomes.put("CREATED", "created");
        outcomes.put("UPDATED", "updated");
        outcomes.put("UNCHANGED", "unchanged");
        return outcomes;
    }

    @Override
    public List<RowOutcome> apply(ImportRun run, List<ImportRow> rows) {
        return rows.stream().map(this::apply).toList();
    }

    private RowOutcome apply(ImportRow row) {
        String code = row.json().path("code").asText("");
        String text = row.json().at("/text/body").asText("");
        var held = gate;
        if (code.equals("wait") && held != null) {
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (text.isEmpty()) {
            return RowOutcome.failed(row, "TEXT_MISSING", "the note has no text");
        }
        if (text.equals("throw")) {
            throw new ProblemException(CommonProblem.RULE_BROKEN, "this row throws");
        }
        var id = Ids.next();
        return RowOutcome.matched(row, notes.upsert(id, code, text), "CODE", id);
    }
}
