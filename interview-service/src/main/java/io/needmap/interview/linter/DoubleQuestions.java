package io.needmap.interview.linter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds two questions in one. */
final class DoubleQuestions {

    private static final String QUESTION_WORD = "(?:what|how|why|when|where|who|which|whom|whose)";
    private static final String VERB = "(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should)";
    private static final String DEED =
            "(?:adapt|answer|build|call|choose|close|contact|decide|deliver|explain|find|follow"
                    + "|get|handle|identify|keep|learn|leave|lose|make|measure|meet|negotiate|nurture|open|plan|prepare|present"
                    + "|prioriti[sz]e|pitch|qualify|reach|research|sell|send|share|show|support|track|update|use|visit|win|write)";

    private static final String AFTER_SOMETHING = "(?<=[\\w,;)\" ] )";

    /** "…, and why?" only asks for more of the same. */
    private static final String NOT_JUST_A_PROBE = "(?!\\W*$)";

    /** "So that I see who buys and how you work, what …?" */
    private static final String NOT_IN_A_PREAMBLE = "(?! (?:i|you|we|they) [^?]*, " + QUESTION_WORD + "\\b)";

    private static final List<Pattern> PATTERNS = Stream.of(
                    AFTER_SOMETHING + "((?:and|or|as well as|plus|but)(?: also| then)? " + QUESTION_WORD
                            + ")\\b(?! (?:not|ever|else)\\b)" + NOT_JUST_A_PROBE + NOT_IN_A_PREAMBLE,
                    AFTER_SOMETHING + "(?<!\\b" + VERB + " )((?:and|or)(?: also)? " + VERB
                            + " (?:you|they|it|we|he|she|the|your|there|that|this))\\b",
                    "\\b(?:do|does|did|to) (?:\\w+ )?(" + DEED + " and " + DEED + ")\\b",
                    "\\b(?:do|does|did|to) (?:\\w+ )?" + DEED + " (?:\\w+ ){1,4}(and (?:then )?" + DEED + ")\\b",
                    "\\b(like and dislike|love and hate|best and worst|strengths and weaknesses|pros and cons)\\b",
                    "^(?:what|how|why|who|which)\\b[^?]*, (" + QUESTION_WORD + " " + VERB + ")\\b",
                    "(?<!'d )(?<!would )\\b(?:satisfied|happy|unhappy|easy|useful|helpful|think|feel|like|rate)\\b.*\\b"
                            + "((?:the|your|our) \\w+ and (?:the|your|our)? ?\\w+)")
            .map(Pattern::compile)
            .toList();

    private static final int LONGEST_PROBE = 3;

    private DoubleQuestions() {}

    static Optional<Finding> find(String text, List<Sentence> sentences) {
        var asking = sentences.stream().filter(Sentence::asks).toList();
        var others = asking.stream().skip(1).filter(s -> !isProbe(s)).toList();
        if (!others.isEmpty()) {
            var second = others.get(0);
            return Optional.of(Finding.of(
                    LintRule.DOUBLE_BARRELLED,
                    text,
                    second.start(),
                    second.start() + second.text().length()));
        }
        return Spans.first(LintRule.DOUBLE_BARRELLED, text, sentences, PATTERNS);
    }

    /** "Why?" or "How so?" only asks for more of the same. */
    private static boolean isProbe(Sentence sentence) {
        return sentence.text().split("\\s+", -1).length <= LONGEST_PROBE;
    }
}
