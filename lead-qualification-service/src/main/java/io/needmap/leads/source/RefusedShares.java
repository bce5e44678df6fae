package io.needmap.leads.source;

import static java.util.stream.Collectors.groupingBy;

import io.needmap.leads.criterion.AskedCriterion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The share of the answers to a knock-out question that refuse, as it was observed: ρ = r/n of the n answers of all sources,
 * and of one source ρₛ = (rₛ + 10ρ)/(nₛ + 10), so that a source with few answers is taken for one like the others. The
 * answers are those of first cycles, whatever became of the names: those that still wait are not a fair sample. Without any
 * answer nothing is known to refuse, and the share is 0.
 */
final class RefusedShares {

    /** How many answers weigh as much as what is known of all sources. */
    private static final double OVERALL_COUNTS = 10;

    /** Answers of the names of one source to one question, and those of them that are knock-outs. */
    record Answers(
            @Nullable String sourceType, @Nullable String sourceName, UUID criterionId, long answers, long refusals) {

        boolean isOf(Source source) {
            return Objects.equals(sourceType, source.type()) && Objects.equals(sourceName, source.name());
        }
    }

    private final Map<UUID, List<Answers>> byCriterion;

    RefusedShares(List<Answers> answers) {
        byCriterion = answers.stream().collect(groupingBy(Answers::criterionId));
    }

    /** Of all sources, 0 to 1; null when no answer to the question is a knock-out. */
    @Nullable
    Double overall(AskedCriterion criterion) {
        return criterion.knockOut() ? observed(of(criterion)) : null;
    }

    /** Of one source, 0 to 1; null when no answer to the question is a knock-out. */
    @Nullable
    Double of(AskedCriterion criterion, Source source) {
        if (!criterion.knockOut()) {
            return null;
        }
        var all = of(criterion);
        var own = all.stream().filter(a -> a.isOf(source)).toList();
        return (refusals(own) + OVERALL_COUNTS * observed(all)) / (count(own) + OVERALL_COUNTS);
    }

    private List<Answers> of(AskedCriterion criterion) {
        return byCriterion.getOrDefault(criterion.id(), List.of());
    }

    private static double observed(List<Answers> answers) {
        return answers.isEmpty() ? 0 : (double) refusals(answers) / count(answers);
    }

    private static long count(List<Answers> answers) {
        return answers.stream().mapToLong(Answers::answers).sum();
    }

    private static long refusals(List<Answers> answers) {
        return answers.stream().mapToLong(Answers::refusals).sum();
    }
}
