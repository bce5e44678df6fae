package io.needmap.interview.linter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what can be answered with a yes or a no. */
final class ClosedQuestions {

    private static final String VERB =
            "(?:do|does|did|is|are|was|were|am|have|has|had|can|could|will|would|should|shall"
                    + "|may|might|must)(?:n't| not)?";
    private static final String SOMEBODY = "(?:i|you|he|she|it|we|they|the|your|our|their|there|this|that|these|those"
            + "|any|anybody|anyone|anything|some|somebody|people|reps|buyers|customers|marketing|purchasing|price)";
    private static final Pattern AT_THE_START =
            Pattern.compile("^(?:(?:so|and|but|now|well|ok|okay|then|also)[, ]+)?(" + VERB + ")\\b");
    private static final Pattern AFTER_A_CLAUSE = Pattern.compile("[,:;\u2013-]\\s+(" + VERB + " " + SOMEBODY + ")\\b");
    private static final Pattern YES_OR_NO = Pattern.compile("(yes or no|, or not)\\b");
    private static final Pattern OPENS_ANYWAY = Pattern.compile("^(?:(?:so|and|but|now|well|ok|okay)[, ]+)?"
            + "(?:can|could|will|would) (?:you|we|somebody|someone|anybody|anyone)(?: please| mind| briefly| just)? "
            + "(?:tell|telling|describe|describing|walk|walking|show|explain|explaining|share|sharing|talk|take|give|help (?:me|us) (?:to )?(?:understand|see|learn)"
            + "|outline|say|spend|recall|name|list|think|remember|paint|expand|elaborate|go|quantify|summarise|summarize"
            + "|elaborating)\\b");
    private static final Pattern ASKS_OPENLY =
            Pattern.compile("^(?:(?:so|and|but|now|well|ok|okay)[, ]+)?(?:what|how|why|which|who|whom|whose)\\b");
    private static final Pattern SURELY = Pattern.compile("^(?:surely|so) (?:you|they|it|the|your)\\b");

    private ClosedQuestions() {}

    static Optional<Finding> find(String text, List<Sentence> sentences) {
        return sentences.stream()
                .filter(Sentence::asks)
                .flatMap(sentence -> in(text, sentence).stream())
                .findFirst();
    }

    private static Optional<Finding> in(String text, Sentence sentence) {
        if (OPENS_ANYWAY.matcher(sentence.text()).find()) {
            return Optional.empty();
        }
        for (var pattern : List.of(AT_THE_START, YES_OR_NO, SURELY)) {
            var found = pattern.matcher(sentence.text());
            if (found.find()) {
                return Spans.finding(LintRule.CLOSED, text, sentence, found);
            }
        }
        var later = AFTER_A_CLAUSE.matcher(sentence.text());
        return !ASKS_OPENLY.matcher(sentence.text()).find()
                        && later.find()
                        && !OPENS_ANYWAY
                                .matcher(sentence.text().substring(later.start(1)))
                                .find()
                        && !isTag(sentence, later.end())
                        && !opensLater(sentence, later.start(1))
                ? Spans.finding(LintRule.CLOSED, text, sentence, later)
                : Optional.empty();
    }

    /** "…, do they?" asks for agreement: that is leading. */
    private static boolean isTag(Sentence sentence, int end) {
        return sentence.text().substring(end).matches("\\W*");
    }

    /** "If you knew it, what would you do?" */
    private static boolean opensLater(Sentence sentence, int verb) {
        return sentence.text()
                .substring(0, verb)
                .matches(".*[,:;]\\s*(?:so |and )?(?:what|how|why|which|who|whom|where|when)\\b.*");
    }
}
