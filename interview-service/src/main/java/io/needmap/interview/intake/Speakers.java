package io.needmap.interview.intake;

import io.needmap.interview.rep.KnownRep;
import io.needmap.interview.rep.Reps;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The reps that the rows of a batch name, looked up together. */
final class Speakers {

    private final Map<UUID, KnownRep> byId;
    private final Map<String, List<KnownRep>> byName;

    private Speakers(Map<UUID, KnownRep> byId, Map<String, List<KnownRep>> byName) {
        this.byId = byId;
        this.byName = byName;
    }

    static Speakers of(Collection<IntakeRow> rows, Reps reps) {
        var ids = rows.stream()
                .map(IntakeRow::repId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = rows.stream()
                .map(IntakeRow::rep)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Speakers(
                ids.isEmpty() ? Map.of() : reps.known(ids),
                names.isEmpty()
                        ? Map.of()
                        : reps.named(names).stream().collect(Collectors.groupingBy(rep -> key(rep.name()))));
    }

    /** The rep of the row; a name must mean one rep only. */
    KnownRep of(IntakeRow row) {
        if (row.repId() != null) {
            var rep = byId.get(row.repId());
            if (rep == null) {
                throw ProblemException.field(CommonProblem.UNKNOWN_REFERENCE, "/repId", "no rep has this id");
            }
            return rep;
        }
        if (row.rep() == null) {
            throw ProblemException.field(CommonProblem.VALIDATION_FAILED, "/repId", "name the rep by repId or rep");
        }
        var meant = byName.getOrDefault(key(row.rep()), List.of()).stream()
                .filter(rep -> row.region() == null || row.region().equals(rep.regionCode()))
                .toList();
        if (meant.isEmpty()) {
            throw ProblemException.field(CommonProblem.UNKNOWN_REFERENCE, "/rep", "no rep of the region has this name");
        }
        if (meant.size() > 1) {
            throw ProblemException.field(
                    IntakeProblem.REP_AMBIGUOUS, "/rep", "several reps have this name; name the region, or repId");
        }
        return meant.get(0);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
