package io.needmap.interview.linter;

import io.needmap.similarity.Paraphrase;
import io.needmap.similarity.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds, in whatever words, the questions that everybody asks, and those that this organisation never wants asked. */
final class StockQuestions {

    private static final List<Pattern> PATTERNS = Stream.of(
                    "\\b(?:keeps?|kept|keeping)\\b.*\\b(?:up at night|awake|sleepless|from sleeping)\\b",
                    "\\b(?:lose|losing|lost|cost|costs) (?:you |your |any )*sleep\\b|\\bsleepless nights?\\b",
                    "\\b(?:your|their|the|biggest|main|greatest) (?:\\w+ )?pain ?points?\\b|\\bwhere does it hurt\\b|\\bwhere is (?:the|your) pain\\b",
                    "\\b(?:biggest|main|greatest|top|major|largest|key|most important|number one) "
                            + "(?:challenges?|problems?|issues?|worr(?:y|ies)|headaches?|frustrations?|struggles?|concerns?)\\b",
                    "\\bare you (?:the|a) (?:\\w+ )?(?:decision[- ]?maker|person (?:who|that) (?:decides|signs)|one who decides"
                            + "|right person|economic buyer)\\b",
                    "\\bwhat(?:'s| is) (?:your|the) budget\\b",
                    "\\bhow (?:much|big)\\b.*\\b(?:budget|set aside|willing to (?:spend|pay)|can you spend)\\b",
                    "\\btell (?:me|us) (?:a (?:little|bit) |something |more )*(?:(?:bit )?about) (?:your|the) "
                            + "(?:company|business|organi[sz]ation|firm|yourself)\\b",
                    "\\bwhat (?:would|will|does) it take\\b.*\\b(?:business|order|signature|contract|deal|sign)\\b",
                    "\\b(?:have|has) to do\\b.*\\b(?:business|order|signature|contract|sign|today)\\b",
                    "\\bmagic wand\\b|\\bwave a wand\\b",
                    "\\b(?:good|bad|convenient|right) (?:time|moment)\\b.*\\b(?:talk|call|speak|chat|time|moment)\\b"
                            + "|\\bcaught you at\\b|\\b(?:is )?(?:this|now) a (?:good|bad|convenient) time\\b")
            .map(Pattern::compile)
            .toList();

    private StockQuestions() {}

    static Optional<Finding> find(Wording asked, List<Sentence> sentences, List<NeverAsk> never) {
        String text = asked.name();
        return Spans.first(LintRule.NEVER_ASK, text, sentences, PATTERNS)
                .or(() -> never.stream()
                        .filter(question -> Paraphrase.meanTheSame(asked, question.question()))
                        .findFirst()
                        .map(question -> new Finding(
                                LintRule.NEVER_ASK,
                                0,
                                text.length(),
                                text,
                                question.reason(),
                                question.alternative())));
    }
}
