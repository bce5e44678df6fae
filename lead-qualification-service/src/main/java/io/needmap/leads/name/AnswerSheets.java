package io.needmap.leads.name;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.needmap.leads.name.AnswerRepository.CodedAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What is known about names, cycle by cycle. */
@ApplicationScoped
public class AnswerSheets {

    private final AnswerRepository answers;

    AnswerSheets(AnswerRepository answers) {
        this.answers = answers;
    }

    /** The answers' values by criterion, for each of the cycles that has any. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, Map<UUID, String>> of(Collection<UUID> leadIds) {
        return answers.of(leadIds).stream()
                .collect(groupingBy(Answer::leadId, toMap(Answer::criterionId, Answer::value)));
    }

    /** What was known in one cycle is known in the next, and marked as carried over. */
    @Transactional(TxType.MANDATORY)
    public void carryOver(UUID fromLead, UUID toLead) {
        answers.carryOver(fromLead, toLead);
    }

    /** The answers with who says so, by criterion code, for each of the cycles that has any. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, List<AnswerResponse>> coded(Collection<UUID> leadIds) {
        return leadIds.isEmpty()
                ? Map.of()
                : answers.coded(leadIds).stream()
                        .collect(groupingBy(CodedAnswer::leadId, mapping(CodedAnswer::toResponse, toList())));
    }

    Map<UUID, Map<UUID, Answer>> byCriterion(Collection<UUID> leadIds) {
        return leadIds.isEmpty()
                ? Map.of()
                : answers.of(leadIds).stream()
                        .collect(groupingBy(Answer::leadId, toMap(Answer::criterionId, Function.identity())));
    }
}
