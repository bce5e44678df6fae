package io.needmap.leads.name;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.criterion.Criteria;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes in names that another application knows by its own ids; an item that cannot be taken stops no other. */
@ApplicationScoped
@Transactional
class BatchUpsertService {

    private static final IntakeTerms TERMS = new IntakeTerms(IntakeMode.UPSERT, null, false, null);

    private final NameIntake intake;
    private final Criteria criteria;
    private final Validator validator;
    private final TransactionSynchronizationRegistry transaction;

    BatchUpsertService(
            NameIntake intake, Criteria criteria, Validator validator, TransactionSynchronizationRegistry transaction) {
        this.intake = intake;
        this.criteria = criteria;
        this.validator = validator;
        this.transaction = transaction;
    }

    BatchUpsertResponse upsert(BatchUpsertRequest request) {
        var items = request.items();
        var asked = asked(items);
        var results = new UpsertResult[items.size()];
        var rows = new ArrayList<IntakeRow>();
        for (int i = 0; i < results.length; i++) {
            var item = items.get(i);
            try {
                rows.add(row(i, item, asked));
            } catch (ProblemException e) {
                results[i] = UpsertResult.failed(i, item, e.type().name(), String.valueOf(e.getMessage()));
            }
        }
        intake.take(rows, TERMS)
                .forEach(r -> results[(int) r.number()] = UpsertResult.of(items.get((int) r.number()), r));
        var all = List.of(results);
        if (request.allOrNone() && all.stream().anyMatch(UpsertResult::hasFailed)) {
            transaction.setRollbackOnly();
            return new BatchUpsertResponse(false, notApplied(items, all));
        }
        return new BatchUpsertResponse(true, all);
    }

    private Map<String, AskedCriterion> asked(List<NameRequest> items) {
        return criteria.toAnswer(items.stream()
                .flatMap(i -> i.answersOrNone().stream())
                .map(AnswerRequest::criterionCode)
                .filter(code -> code != null)
                .collect(toSet()));
    }

    private IntakeRow row(int index, NameRequest item, Map<String, AskedCriterion> asked) {
        var violations = validator.validate(item);
        if (!violations.isEmpty()) {
            String fields = violations.stream()
                    .map(v -> "%s: %s".formatted(v.getPropertyPath(), v.getMessage()))
                    .sorted()
                    .collect(joining("; "));
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, fields);
        }
        if (item.externalId() == null) {
            throw new ProblemException(NameProblem.EXTERNAL_ID_MISSING, "say the externalId of your record");
        }
        var answers = ReadAnswers.of(item.answersOrNone(), asked, "/items/%d/answers".formatted(index));
        return new IntakeRow(index, item.fields(), answers);
    }

    private static List<UpsertResult> notApplied(List<NameRequest> items, List<UpsertResult> results) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> results.get(i).hasFailed()
                        ? results.get(i)
                        : UpsertResult.failed(
                                i, items.get(i), "NOT_APPLIED", "another item failed, and all or none were wanted"))
                .toList();
    }
}
