package io.needmap.e2e.oracle;

import io.needmap.e2e.stack.Needmap;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Every analysis, calculated anew from all facts. */
final class Oracle {

    private final Map<UUID, Need> needs = new TreeMap<>();
    private final Map<UUID, Double> coverage = new TreeMap<>();
    private final Map<UUID, Double> priorities = new TreeMap<>();
    private final Map<String, Long> missingAnswers;
    private final double materialPart;
    private final double activityPart;
    private final double keptActivityPart;

    private Oracle(Facts facts) throws SQLException {
        var contributions = facts.contributions(LocalDate.now(ZoneOffset.UTC));
        var said = facts.said();
        var needOracle = new NeedOracle(facts.heard());
        double weight = 0;
        double covered = 0;
        for (var activity : facts.activities().entrySet()) {
            var id = activity.getKey();
            double share = Formulas.coverage(contributions.getOrDefault(id, List.of()));
            var need = needOracle.need(said.getOrDefault(id, List.of()), share);
            needs.put(id, need);
            if (activity.getValue()) {
                coverage.put(id, share);
                double consistency = need.consistency() == null ? 0 : need.consistency();
                boolean want = need.classification().equals("WANT");
                priorities.put(id, Formulas.priority(need.opportunity(), consistency, share, want));
                weight += need.importance() * consistency;
                covered += need.importance() * consistency * share;
            }
        }
        this.materialPart = facts.materialPart();
        this.activityPart = weight == 0 ? 0 : covered / weight;
        this.keptActivityPart = facts.keptActivityPart();
        this.missingAnswers = facts.missingAnswers();
    }

    static Oracle of(Needmap needmap) throws SQLException {
        return new Oracle(new Facts(needmap));
    }

    /** By activity, of all that are not retired. */
    Map<UUID, Need> needs() {
        return needs;
    }

    /** By activity, of those that are relevant and need a tool. */
    Map<UUID, Double> coverage() {
        return coverage;
    }

    /** By activity, of those that are relevant and need a tool. */
    Map<UUID, Double> priorities() {
        return priorities;
    }

    double materialPart() {
        return materialPart;
    }

    double activityPart() {
        return activityPart;
    }

    /** As materials-service keeps it: not calculated anew. */
    double keptActivityPart() {
        return keptActivityPart;
    }

    double alignment() {
        return Formulas.alignment(materialPart, activityPart);
    }

    /** By criterion. */
    Map<String, Long> missingAnswers() {
        return missingAnswers;
    }
}
