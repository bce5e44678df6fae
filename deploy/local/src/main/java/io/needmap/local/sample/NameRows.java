package io.needmap.local.sample;

import io.needmap.local.sample.SampleName.Outcome;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The names of a trade show, as such lists come: some twice, some without e-mail, some with a broken one, some who do
 * not want to be contacted. The first clean ones with enough context have an outcome, and the answers with power moved
 * it.
 */
final class NameRows {

    static final int ROWS = 5_000;
    static final int OUTCOMES = 400;

    private static final long SEED = 51;
    private static final double BASE_LOG_ODDS = -1.0;

    private final NameParts parts;
    private final List<CriterionScript> criteria;
    private final RandomGenerator random = new SplittableRandom(SEED);
    private final Dirt dirt = new Dirt(random);
    private int outcomes;

    private NameRows(NameParts parts, List<CriterionScript> criteria) {
        this.parts = parts;
        this.criteria = criteria;
    }

    static List<SampleName> of(SampleContent content) {
        return new NameRows(content.nameParts(), content.criteria()).rows();
    }

    private List<SampleName> rows() {
        var rows = new ArrayList<SampleName>(ROWS);
        while (rows.size() < ROWS) {
            if (rows.size() > 50 && dirt.twice()) {
                rows.add(dirt.copyOf(NameParts.any(rows.subList(0, rows.size() - 40), random)));
            } else {
                rows.add(row(rows.size() + 1));
            }
        }
        return List.copyOf(rows);
    }

    private SampleName row(int number) {
        var person = person(number);
        var truth = truth();
        var known = new LinkedHashMap<String, String>();
        for (var criterion : criteria) {
            var answer = truth.get(criterion.code());
            if (answer != null && random.nextDouble() < criterion.known()) {
                known.put(criterion.code(), answer);
            }
        }
        var fields = dirt.on(person);
        boolean clean = fields.equals(person);
        var outcome = clean && outcomes < OUTCOMES && enough(known) ? outcome(truth) : null;
        return new SampleName("PX-%05d".formatted(number), fields, known, outcome);
    }

    private Map<String, String> person(int number) {
        var place = NameParts.any(parts.places(), random);
        var first = NameParts.any(parts.firstNames(), random);
        var last = NameParts.any(parts.lastNames(), random);
        var company = NameParts.any(parts.companyFirst(), random) + " " + NameParts.any(parts.companySecond(), random);
        var mailbox = plain(first) + "." + plain(last);
        var host = plain(company) + random.nextInt(40) + ".example";
        var fields = new LinkedHashMap<String, String>();
        fields.put("first_name", first);
        fields.put("last_name", last);
        fields.put("job_title", NameParts.any(parts.titles(), random));
        fields.put("company", (company + " " + NameParts.any(parts.companyLast(), random)).strip());
        fields.put("email", mailbox + "@" + host);
        fields.put("phone", "%s%03d ext %d".formatted(place.dial(), random.nextInt(100, 200), number));
        fields.put("city", NameParts.any(place.towns(), random));
        fields.put("country", place.country());
        fields.put("region", place.region());
        fields.put("opt_out", "");
        return fields;
    }

    private Map<String, String> truth() {
        var truth = new LinkedHashMap<String, String>();
        criteria.forEach(criterion -> truth.put(criterion.code(), answer(criterion)));
        return truth;
    }

    private String answer(CriterionScript criterion) {
        return switch (criterion.answerType()) {
            case "YES_NO" -> random.nextBoolean() ? "Yes" : "No";
            case "NUMBER" ->
                Integer.toString(
                        criterion.code().equals("LINE_SPEED") ? 10 * random.nextInt(3, 31) : random.nextInt(1, 13));
            default -> NameParts.any(criterion.options(), random);
        };
    }

    /** Whether it could be qualified: completeness of at least 0.6 by weight, and all must-knows (formula 7). */
    private boolean enough(Map<String, String> known) {
        double all = criteria.stream().mapToInt(CriterionScript::weight).sum();
        double answered = criteria.stream()
                .filter(one -> known.containsKey(one.code()))
                .mapToInt(CriterionScript::weight)
                .sum();
        return answered / all >= 0.6
                && criteria.stream().filter(CriterionScript::mustKnow).allMatch(one -> known.containsKey(one.code()));
    }

    private @Nullable Outcome outcome(Map<String, String> truth) {
        outcomes++;
        double logOdds = BASE_LOG_ODDS;
        for (var criterion : criteria) {
            if (!criterion.desired().isEmpty()) {
                boolean desired = criterion.desired().contains(truth.get(criterion.code()));
                logOdds += criterion.power() * (desired ? 1 : -1);
            }
        }
        return random.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? Outcome.WON : Outcome.LOST;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
