package io.needmap.leads.namelist;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.importing.ImportJobResponse;
import io.needmap.kit.importing.ImportRowResponse;
import io.needmap.kit.importing.ImportState;
import io.needmap.kit.importing.Imports;
import io.needmap.kit.importing.Upload;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.Page;
import io.needmap.leads.criterion.Criteria;
import io.needmap.leads.listfile.Reading;
import io.needmap.leads.name.PhoneNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a name list of an upload, and tells how far its file is read. */
@ApplicationScoped
@Transactional
class NameListService {

    private static final String KIND = NameListKind.COLLECTION;

    private final NameListRepository lists;
    private final ListUndoRepository undos;
    private final Imports imports;
    private final Criteria criteria;
    private final Journal journal;
    private final History history;
    private final ObjectMapper json;

    NameListService(
            NameListRepository lists,
            ListUndoRepository undos,
            Imports imports,
            Criteria criteria,
            Journal journal,
            History history,
            ObjectMapper json) {
        this.lists = lists;
        this.undos = undos;
        this.imports = imports;
        this.criteria = criteria;
        this.journal = journal;
        this.history = history;
        this.json = json;
    }

    Creation<NameListResponse> accept(
            Upload upload, SourceRequest source, NewNameList request, Reading reading, @Nullable String key) {
        if (upload.format() == ImportFormat.CSV && upload.columns().isEmpty()) {
            throw new ProblemException(
                    CommonProblem.MALFORMED_FILE,
                    "send a CSV file with a header line in which every quote is closed, before the rows too");
        }
        if (request.phoneRegion() != null && !PhoneNumbers.isRegion(request.phoneRegion())) {
            throw ProblemException.field(
                    NameListProblem.UNKNOWN_PHONE_REGION, "/phoneRegion", "say a country's ISO 3166 code, such as DE");
        }
        boolean given = request.mapping() != null;
        var mapping = request.mapping() != null ? Mapping.given(request.mapping()) : Mapping.proposed(upload.columns());
        mapping.check(
                upload.columns(), criteria.byCode(mapping.criterionCodes()).keySet());
        var job = imports.accept(KIND, upload, json.valueToTree(request), request.dryRun(), key);
        if (job.outcome() == Creation.Outcome.CREATED) {
            var list = NameList.of(job.value().id(), source, request, mapping, given, reading);
            lists.insert(list);
            journal.record(
                    Change.created(NameListEvents.CHANGED, list.id(), NameListResponse.of(list, job.value(), null)));
        }
        return new Creation<>(response(job.value()), job.outcome());
    }

    /** A dry run that can be made real, or that was already. */
    NameListResponse dryRun(UUID id, @Nullable String ifMatch) {
        var job = imports.get(KIND, id);
        var list = response(job);
        Etags.require(ifMatch, list.version());
        if (!job.dryRun()) {
            throw new ProblemException(NameListProblem.NOT_A_DRY_RUN, "its rows are written as they are read");
        }
        if (job.state() != ImportState.COMPLETED) {
            throw ProblemException.state("name list", job.state(), List.of(ImportState.COMPLETED));
        }
        return list;
    }

    /** Makes the list of a dry run, once, of the same file. */
    NameListResponse commit(UUID dryRun, Upload upload) {
        undos.lockList(dryRun);
        var list = Objects.requireNonNull(lists.find(List.of(dryRun)).get(dryRun));
        if (list.committedAs() != null) {
            return get(list.committedAs());
        }
        var before = get(dryRun);
        var reading = Objects.requireNonNull(list.reading());
        var made = accept(upload, list.source(), list.forReal(), reading, null).value();
        lists.committed(dryRun, made.id());
        journal.record(Change.changed(NameListEvents.CHANGED, dryRun, before, get(dryRun)));
        return made;
    }

    NameListResponse get(UUID id) {
        return response(imports.get(KIND, id));
    }

    Page<NameListResponse> list(@Nullable String pageToken, int limit) {
        var jobs = imports.list(KIND, pageToken, limit);
        var ids = jobs.items().stream().map(ImportJobResponse::id).toList();
        var byId = lists.find(ids);
        var undone = undos.of(ids);
        return new Page<>(
                jobs.items().stream()
                        .map(job -> NameListResponse.of(
                                Objects.requireNonNull(byId.get(job.id())), job, undone.get(job.id())))
                        .toList(),
                jobs.nextPageToken());
    }

    Page<ImportRowResponse> rows(UUID id, @Nullable String outcome, @Nullable String pageToken, int limit) {
        return imports.rows(KIND, id, outcome, pageToken, limit);
    }

    StreamingOutput errors(UUID id) {
        return imports.errors(KIND, id);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }

    private NameListResponse response(ImportJobResponse job) {
        var list = lists.find(List.of(job.id())).get(job.id());
        return NameListResponse.of(
                Objects.requireNonNull(list), job, undos.of(List.of(job.id())).get(job.id()));
    }
}
