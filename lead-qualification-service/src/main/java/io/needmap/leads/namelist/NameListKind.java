package io.needmap.leads.namelist;

import io.needmap.kit.importing.ImportJobResponse;
import io.needmap.kit.importing.ImportKind;
import io.needmap.kit.importing.ImportRow;
import io.needmap.kit.importing.ImportRun;
import io.needmap.kit.importing.ImportState;
import io.needmap.kit.importing.RowOutcome;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.criterion.Criteria;
import io.needmap.leads.name.IntakeOutcome;
import io.needmap.leads.name.IntakeResult;
import io.needmap.leads.name.IntakeRow;
import io.needmap.leads.name.IntakeTerms;
import io.needmap.leads.name.NameIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a name list in. */
@ApplicationScoped
class NameListKind implements ImportKind {

    static final String COLLECTION = "name-lists";

    /** A row that can be taken in, or why it cannot. */
    private record Read(@Nullable IntakeRow taken, @Nullable RowOutcome refused) {}

    private final NameListRepository lists;
    private final NameIntake intake;
    private final Criteria criteria;
    private final Validator validator;
    private final Journal journal;

    NameListKind(NameListRepository lists, NameIntake intake, Criteria criteria, Validator validator, Journal journal) {
        this.lists = lists;
        this.intake = intake;
        this.criteria = criteria;
        this.validator = validator;
        this.journal = journal;
    }

    @Override
    public String name() {
        return COLLECTION;
    }

    @Override
    public Map<String, String> outcomes() {
        var outcomes = new LinkedHashMap<String, String>();
        outcomes.put(IntakeOutcome.CREATED.name(), "created");
        outcomes.put(IntakeOutcome.UPDATED.name(), "updated");
        outcomes.put(IntakeOutcome.UNCHANGED.name(), "unchanged");
        outcomes.put(IntakeOutcome.SKIPPED.name(), "skipped");
        outcomes.put(IntakeOutcome.POSSIBLE_DUPLICATE.name(), "possibleDuplicates");
        outcomes.put(IntakeOutcome.SUPPRESSED.name(), "suppressed");
        return outcomes;
    }

    @Override
    public boolean nestsDottedColumns() {
        return false;
    }

    @Override
    public List<RowOutcome> apply(ImportRun run, List<ImportRow> rows) {
        var list = get(run.jobId());
        var columns = new ColumnPlan(list.howToRead(), criteria(list.howToRead(), rows));
        // Each row by itself: every core helps.
        var read = rows.parallelStream()
                .map(row -> read(row, columns, list.sourceName()))
                .toList();
        var outcomes = new ArrayList<RowOutcome>(rows.size());
        var readable = new ArrayList<IntakeRow>(rows.size());
        for (var row : read) {
            if (row.refused() != null) {
                outcomes.add(row.refused());
            } else if (row.taken() != null) {
                readable.add(row.taken());
            }
        }
        var byNumber = new HashMap<Long, ImportRow>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        intake.take(readable, new IntakeTerms(list.mode(), list.id(), true, list.phoneRegion()))
                .forEach(
                        result -> outcomes.add(outcome(Objects.requireNonNull(byNumber.get(result.number())), result)));
        return outcomes;
    }

    private Read read(ImportRow row, ColumnPlan columns, String source) {
        try {
            return new Read(checked(RowReading.of(row, columns, source)), null);
        } catch (ProblemException e) {
            return new Read(null, RowOutcome.failed(row, e.type().name(), String.valueOf(e.getMessage())));
        }
    }

    private Map<String, AskedCriterion> criteria(Mapping mapping, List<ImportRow> rows) {
        var codes = mapping.open()
                ? rows.stream()
                        .flatMap(row -> row.json().propertyStream().map(Map.Entry::getKey))
                        .filter(Mapping::isAnswer)
                        .map(Mapping::code)
                        .collect(Collectors.toSet())
                : mapping.criterionCodes();
        return criteria.toAnswer(codes);
    }

    private IntakeRow checked(IntakeRow row) {
        if (row.fields().fits()) {
            return row;
        }
        var violations = validator.validate(row.fields());
        if (!violations.isEmpty()) {
            String fields = violations.stream()
                    .map(v -> "%s: %s".formatted(v.getPropertyPath(), v.getMessage()))
                    .sorted()
                    .collect(Collectors.joining("; "));
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, fields);
        }
        return row;
    }

    private static RowOutcome outcome(ImportRow row, IntakeResult result) {
        var problem = result.problem();
        if (problem != null) {
            return RowOutcome.failed(row, problem.name(), problem.title());
        }
        String outcome = result.outcome().name();
        return result.rule() == null
                ? RowOutcome.of(row, outcome, result.nameId())
                : RowOutcome.matched(row, outcome, result.rule().name(), result.nameId());
    }

    @Override
    public void finished(ImportJobResponse job) {
        var event = job.state() == ImportState.COMPLETED ? NameListEvents.COMPLETED : NameListEvents.CHANGED;
        journal.record(Change.created(event, job.id(), NameListResponse.of(get(job.id()), job, null)));
    }

    private NameList get(UUID id) {
        return Objects.requireNonNull(lists.find(List.of(id)).get(id));
    }
}
