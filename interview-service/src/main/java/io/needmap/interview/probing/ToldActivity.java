package io.needmap.interview.probing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An activity as a rep tells it, in English.
 *
 * @param activity what the rep does
 * @param said that, and the quote around it
 */
public record ToldActivity(String activity, String said) {

    private static final int FEWEST_TELLING_WORDS = 3;

    private static final Pattern PERSON = Pattern.compile(
            "\\b(?:buyers?|engineers?|managers?|purchas(?:ing|ers?)|procurement"
                    + "|c[efit]o|boss(?:es)?|customers?|prospects?|champions?|users?|directors?|owners?|operators?|technicians?"
                    + "|committee|board|decision[- ]makers?|clients?|plant|maintenance|quality|finance|legal|controllers?|planners?"
                    + "|team|department|gatekeeper|front desk|assistants?|executives?|sponsors?|stakeholders?|partners?|leads?)\\b");

    private static final Pattern PURPOSE = Pattern.compile(
            "\\b(?:so that|so (?:they|he|she|the|it|we|i)|in order to|because"
                    + "|otherwise|that way|goal|aim|until they|to (?:make|get|show|find|see|learn|let|win|avoid|prove|convince"
                    + "|understand|know|keep|bring|give|help|move|be|have|save|create|build|set|calm|check|compare))\\b");

    private static final Set<String> EMPTY_WORDS = Set.of(
            ("a about account add after again align all always an and any around as ask at back base be before build business"
                            + " buyer buyers by call calls case check checking client communicate contact customer customers"
                            + " deal deals discuss do does doing e-mail each educate email engage establish every few follow"
                            + " following for from get give go good handle have help her him i in information inform it just"
                            + " keep lead leads look make manage meet meeting my nurture of on or our out people prepare"
                            + " presentation prospect prospecting prospects push qualify rapport reach relationship"
                            + " relationships research sales sell send some stay stuff support talk that the them then"
                            + " they thing things time to touch trust up usual value visit with work you your")
                    .split(" "));

    private static final Pattern LINGO = Pattern.compile("\\b[A-Z]{2,6}s?\\b");
    private static final Set<String> KNOWN_TO_ALL = Set.of(
            "AM", "API", "CEO", "CFO", "CIO", "COO", "CRM", "CTO", "CV", "DIY", "EU", "FAQ", "HR", "ID", "IT", "OK",
            "PC", "PDF", "PM", "PR", "QA", "ROI", "TV", "UK", "UN", "US", "USA", "USB", "VAT", "VIP", "VP");

    public static ToldActivity of(String activity, @Nullable String quote) {
        return new ToldActivity(activity, quote == null ? activity : activity + ". " + quote);
    }

    /** Abbreviations that not everybody knows. */
    public Set<String> lingo() {
        var terms = new LinkedHashSet<String>();
        var found = LINGO.matcher(said);
        while (found.find()) {
            if (!KNOWN_TO_ALL.contains(found.group())) {
                terms.add(found.group());
            }
        }
        return terms;
    }

    /**
     * What to ask next.
     *
     * @param explained terms, in small letters, whose meaning somebody has told
     */
    public Probing probing(Collection<String> explained) {
        String small = said.toLowerCase(Locale.ROOT);
        var probes = new ArrayList<Probe>();
        if (tellingWords() < FEWEST_TELLING_WORDS) {
            probes.add(new Probe(Lack.WHAT_EXACTLY, Lack.WHAT_EXACTLY.probe(), activity));
        }
        if (!PERSON.matcher(small).find()) {
            probes.add(new Probe(Lack.FOR_WHOM, Lack.FOR_WHOM.probe(), null));
        }
        if (!PURPOSE.matcher(small).find()) {
            probes.add(new Probe(Lack.WHY, Lack.WHY.probe(), null));
        }
        lingo().stream()
                .filter(term -> !explained.contains(term.toLowerCase(Locale.ROOT)))
                .forEach(term ->
                        probes.add(new Probe(Lack.LINGO, Lack.LINGO.probe().formatted(term), term)));
        return Probing.of(List.copyOf(probes));
    }

    /** Words that are not said of everything; those of the quote count, since they were said of this. */
    private long tellingWords() {
        return Arrays.stream(said.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+", -1))
                .filter(Objects::nonNull)
                .filter(word -> word.length() > 1 && !EMPTY_WORDS.contains(word))
                .distinct()
                .count();
    }
}
