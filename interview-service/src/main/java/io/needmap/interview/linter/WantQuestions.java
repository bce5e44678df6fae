package io.needmap.interview.linter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds questions for wishes; what somebody would like to know, or to achieve, is none. */
final class WantQuestions {

    private static final String THING = "(?:materials?|tools?|content|collateral|brochures?|decks?|slides?|sheets?"
            + "|case stud(?:y|ies)|videos?|battlecards?|features?|documents?|templates?|training|assets?|data ?sheets?"
            + "|pdfs?|one-pagers?|calculators?|white ?papers?|resources?|references?|websites?|presentations?|checklists?)";
    private static final String KNOWING =
            "(?! (?:to )?(?:know|hear|learn|understand|achieve|accomplish|reach|ask|say|tell|happen"
                    + "|see happen|be|measure|change|start|do))";

    private static final List<Pattern> PATTERNS = Stream.of(
                    "\\b(?:what|which)\\b[^,?]*\\b(?:do|would|did|will) (?:you|reps|they) (?:still )?"
                            + "(?:want|need|wish|prefer|expect (?:from|of)|hope for|miss|desire)\\b" + KNOWING,
                    "\\bdo you (?:want|need)\\b(?! to\\b)",
                    "\\b(?:what|which)\\b.*\\b" + THING + "\\b.*\\b(?:you )?(?:want|need|wish|would like|miss|lack)\\b",
                    "\\bwhat (?:you|they|reps) (?:want|need|wish|expect)\\b" + KNOWING,
                    "\\b(?:what|which)\\b[^,?]*(?<!you )\\b(?:would|could|might) (?:help|be (?:most |more )?(?:helpful|useful|nice|ideal)"
                            + "|make (?:your|it|life))\\b",
                    "\\b(?:would|do|could) you (?:find|consider) (?:\\w+ )?(?:helpful|useful|valuable)\\b",
                    "\\bwould you (?:use|read|want|prefer|buy|download|benefit|be interested|share)\\b" + KNOWING,
                    "\\bwould (?:you )?like (?:us|marketing|me|to (?:have|get|receive|see more)|more|a|an|another)\\b",
                    "\\b" + THING + " (?:that )?you would like\\b",
                    "\\bif (?:we|marketing|i) (?:built|made|gave|created|wrote|produced|had|offered|could|sent|bought|provided"
                            + "|developed|designed)\\b",
                    "\\b(?:should|could|can|may|might|shall) (?:we|marketing|i|they) (?:\\w+ )?(?:build|make|create|produce"
                            + "|write|give|do|provide|offer|send|change|improve|support|help|develop|add|deliver)\\b",
                    "\\b(?:wish ?list|magic wand|perfect world|dream world|ideal world|ideal (?:sales )?(?:kit|deck|material"
                            + "|tool|world|brochure)|dream (?:kit|deck|tool))\\b",
                    "\\b(?:what|which)\\b.*\\b(?:is|are|'s) (?:still )?(?:missing|lacking)\\b",
                    "\\bwhat else (?:do|would|could|can|should) (?:you|we|marketing) (?:need|want|like|do|use|give|offer)\\b",
                    "\\bdo you wish\\b|\\byou wish you\\b")
            .map(Pattern::compile)
            .toList();

    private WantQuestions() {}

    static Optional<Finding> find(String text, List<Sentence> sentences) {
        return Spans.first(LintRule.WANT_ELICITING, text, sentences, PATTERNS);
    }
}
