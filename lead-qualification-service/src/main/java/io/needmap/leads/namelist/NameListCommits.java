package io.needmap.leads.namelist;

import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.importing.Uploads;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a dry run real: the same file, read in the same way, by a job of its own. */
@ApplicationScoped
class NameListCommits {

    private final NameListService lists;
    private final KeptFileRepository files;
    private final Uploads uploads;

    NameListCommits(NameListService lists, KeptFileRepository files, Uploads uploads) {
        this.lists = lists;
        this.files = files;
        this.uploads = uploads;
    }

    /** Doing it twice answers with the same list. The file is copied outside of any transaction: that may take a while. */
    NameListResponse commit(UUID id, @Nullable String ifMatch) {
        var dryRun = lists.dryRun(id, ifMatch);
        if (dryRun.committedAs() != null) {
            return lists.get(dryRun.committedAs());
        }
        var first = files.part(id, 0)
                .orElseThrow(() -> new ProblemException(NameListProblem.FILE_GONE, "send the file once more"));
        String type =
                dryRun.format().equals(ImportFormat.CSV.name()) ? ImportFormat.CSV_TYPE : ImportFormat.NDJSON_TYPE;
        return lists.commit(id, uploads.receive(type, dryRun.fileName(), new KeptFile(files, id, first)));
    }
}
