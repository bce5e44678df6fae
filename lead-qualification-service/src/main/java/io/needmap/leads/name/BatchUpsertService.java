package io.needmap.leads.name;

import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.criterion.Criteria;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes in names that another application knows by its own ids; an item that cannot be taken stops no other. */
@ApplicationScoped
@Transactional
class BatchUpsertService {

    private static final IntakeTerms TERMS = new IntakeTerms(IntakeMode.UPSERT, null, false);

    private final NameIntake intake;
    private final Criteria criteria;

    BatchUpsertService(NameIntake intake, Criteria criteria) {
        this.intake = intake;
        this.criteria = criteria;
    }

    BatchUpsertResponse upsert(BatchUpsertRequest request) {
        var items = request.items();
        var asked = criteria.byCode(items.stream()
                .flatMap(i -> i.answersOrNone().stream())
                .map(AnswerRequest::criterionCode)
                .collect(Collectors.toSet()));
        var results = new UpsertResult[items.size()];
        var rows = new ArrayList<IntakeRow>();
        for (int i = 0; i < results.length; i++) {
            var item = items.get(i);
            if (item.externalId() == null) {
                results[i] = UpsertResult.failed(i, item, "EXTERNAL_ID_MISSING", "say the externalId of your record");
                continue;
            }
            try {
                rows.add(new IntakeRow(i, item.fields(), answers(i, item, asked)));
            } catch (ProblemException e) {
                results[i] = UpsertResult.failed(i, item, e.type().name(), String.valueOf(e.getMessage()));
            }
        }
        intake.take(rows, TERMS)
                .forEach(r -> results[(int) r.number()] = UpsertResult.of(items.get((int) r.number()), r));
        return new BatchUpsertResponse(List.of(results));
    }

    private static List<GivenAnswer> answers(int index, NameRequest item, Map<String, AskedCriterion> asked) {
        return ReadAnswers.of(item.answersOrNone(), asked, "/items/%d/answers".formatted(index));
    }
}
