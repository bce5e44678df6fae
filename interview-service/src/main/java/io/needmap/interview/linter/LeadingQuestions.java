package io.needmap.interview.linter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the answer in the question. */
final class LeadingQuestions {

    private static final String LOADED =
            "(?:helpful|useful|great|good|bad|badly|terrible|frustrating|frustrated|annoying"
                    + "|wonderful|difficult|hard|awful|poor|excellent|much better|much worse|much easier|much harder|happy|unhappy"
                    + "|impressed|exciting|excited|painful|confusing|slow|boring|amazing|valuable|disappointed|disappointing)";

    private static final List<Pattern> PATTERNS = Stream.of(
                    "^(?:(?:so|and|but)[, ]+)?(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should)n't\\b",
                    "\\b(?:would|do|don't|wouldn't) you (?:not )?(?:agree|say that|think that|concede|admit)\\b",
                    ", (?:right|correct|true|agreed|no|yes|okay|ok)\\?$",
                    ", (?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should)(?:n't)? "
                            + "(?:i|you|he|she|it|we|they|there)\\?$",
                    "(?:^|[,;:] )(?:so |and |but )?(?:obviously|clearly|of course|surely|naturally|undoubtedly|certainly|everybody knows|everyone knows"
                            + "|as we all know|as everybody knows|as you know|needless to say)\\b",
                    "\\b(?:i|we) (?:assume|guess|suppose|imagine|take it|bet|believe|know)\\b(?! (?:of|about))",
                    "\\byou (?:must|surely|would call|will agree|certainly)\\b",
                    "\\b(?:most|many|all|other) (?:of (?:our|your) )?(?:reps|people|customers|buyers|colleagues|companies) "
                            + "(?:say|tell|love|prefer|agree|find|think|want|like)\\b",
                    "\\b(?:everybody|everyone|the others|your colleagues|your manager) (?:says?|tells?|agrees?|thinks?|loves?)\\b",
                    "^how " + LOADED + "\\b",
                    "^how (?:much|badly|strongly) (?:do|does|did|would|will|have|has) .*"
                            + "(?:love|like|hate|enjoy|hurt|help|suffer|appreciate|dislike|improve)\\b",
                    "\\bwhy (?:is|are|was|were|do|does|did|has|have) .*\\b(?:so|such|always|never|still)\\b",
                    "\\bwhy (?:do|does|did|is|are|was|were|will|would|have|has|can|could)(?:n't| \\w+ not)\\b",
                    "\\bwhy do(?:es)? (?:you|they|he|she|buyers|reps|customers) "
                            + "(?:love|hate|like|prefer|dislike|avoid|struggle|ignore|trust|fear)\\b",
                    "\\bwhat (?:do|does|did) \\w+ (?:love|hate|like|dislike|enjoy)(?: most| best| least)? about\\b",
                    "\\bwhat (?:are|were) \\w+ (?:not )?(?:liking|loving|enjoying|hating|disliking)\\b",
                    "\\bhow (?:much (?:\\w+ ){1,2})?(?:would|could|might) (?:that|this|it|we|the \\w+|your \\w+) (?:\\w+ )?"
                            + "(?:benefit|be simplified|simplify|improve|save|eliminate|accelerate)\\b",
                    "\\bhow (?:would|could|might) you benefit\\b",
                    "\\b(?:we|i)(?:'ve| have)?(?: often)? (?:see|saw|hear|heard|find|know) (?:that )?(?:many |some |most |other |our )*"
                            + "(?:customers|companies|clients|teams|people|reps|buyers)\\b",
                    "\\bone of the most common \\w+ (?:that )?we (?:see|hear)\\b",
                    "^(?:many|most|some) (?:of )?(?:our |your )?(?:customers|companies|clients|teams|reps|buyers) "
                            + "(?:have|are|use|see|struggle|report)\\b",
                    "\\bour (?:excellent|great|powerful|superior|award-winning|best|leading|innovative|new and improved"
                            + "|fantastic|wonderful|unique|helpful)\\b",
                    "\\bso (?:convincing|helpful|successful|popular|bad|slow|difficult|confusing|poor|good)\\b",
                    "\\bwhat(?:'s| is) (?:so )?(?:wrong|great|bad|good|terrible) (?:with|about)\\b")
            .map(Pattern::compile)
            .toList();

    private LeadingQuestions() {}

    static Optional<Finding> find(String text, List<Sentence> sentences) {
        return Spans.first(LintRule.LEADING, text, sentences, PATTERNS);
    }
}
