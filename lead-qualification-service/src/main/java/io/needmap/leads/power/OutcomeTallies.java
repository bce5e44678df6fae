package io.needmap.leads.power;

import io.needmap.leads.criterion.AnswerType;
import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.criterion.Criteria;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts won and lost leads by what was known of them when they ended; what is learnt later does not count. */
@ApplicationScoped
public class OutcomeTallies {

    private final OutcomeRepository outcomes;
    private final Criteria criteria;

    OutcomeTallies(OutcomeRepository outcomes, Criteria criteria) {
        this.outcomes = outcomes;
        this.criteria = criteria;
    }

    /**
     * Notes an outcome in the caller's transaction. Answers in free words and dates have no values that could be counted.
     *
     * @param answers what was known, by criterion
     */
    @Transactional(TxType.MANDATORY)
    public void add(Map<UUID, String> answers, @Nullable String segment, boolean won) {
        var counted = new HashMap<UUID, String>();
        for (var asked : criteria.byId(answers.keySet())) {
            var value = counted(asked, answers.getOrDefault(asked.id(), ""));
            if (value != null) {
                counted.put(asked.id(), value);
            }
        }
        outcomes.add(OutcomeRepository.rows(counted, segment == null ? List.of("") : List.of("", segment), won));
    }

    private static @Nullable String counted(AskedCriterion asked, String value) {
        return switch (asked.answerType()) {
            case YES_NO, CHOICE -> value;
            case NUMBER -> asked.number(value).isPresent() ? Ranges.counted(value) : null;
            case TEXT, DATE -> null;
        };
    }

    /** Whether answers to the question can be counted. */
    public static boolean isCounted(AskedCriterion asked) {
        return asked.answerType() != AnswerType.TEXT && asked.answerType() != AnswerType.DATE;
    }

    /** What was counted, by segment; '' is all leads. */
    @Transactional
    public Map<String, OutcomeTally> bySegment() {
        return outcomes.tallied();
    }

    @Transactional
    @Scheduled(every = "{needmap.leads.tally-fold}")
    void fold() {
        outcomes.fold();
    }
}
