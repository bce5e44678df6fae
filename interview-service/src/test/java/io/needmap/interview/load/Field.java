package io.needmap.interview.load;

import io.needmap.interview.scene.Scene;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** A field that talks: words that few and words that many say, as often as in a language (Zipf). */
final class Field {

    /** In every quote. */
    static final String EVERYWHERE = "customer";

    private static final int WORDS = 5_000;
    private static final int PER_INTERVIEW = 10;
    private static final int KEPT = 1_000;
    private static final List<String> BEGINNINGS =
            List.of("bra", "cle", "dro", "fli", "gra", "ket", "lum", "mor", "pla", "ver");
    private static final List<String> MIDDLES = List.of("ba", "di", "fo", "gu", "la", "mi", "no", "ra", "su", "te");

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<String> regions = new ArrayList<>();
    private final List<String> reps = new ArrayList<>();
    private final List<String> themes = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final List<String> quotes = new ArrayList<>();
    private int told;

    Field(Random random) {
        this.random = random;
        for (int n = 0; n < WORDS; n++) {
            words.add(BEGINNINGS.get(n % 10) + MIDDLES.get(n / 10 % 10) + MIDDLES.get(n / 100 % 10)
                    + MIDDLES.get(n / 1000 % 10) + "k");
        }
    }

    void prepare() {
        IntStream.range(0, 4).forEach(n -> regions.add(Scene.region()));
        IntStream.range(0, 40).forEach(n -> reps.add(Scene.rep(regions.get(n % regions.size()))));
        IntStream.range(0, 40)
                .forEach(n -> themes.add(Scene.post("/api/v1/themes", Map.of("name", "Theme " + UUID.randomUUID()))));
        IntStream.range(0, 20).forEach(n -> questions.add(Scene.question()));
    }

    String region() {
        return regions.get(0);
    }

    String theme() {
        return themes.get(0);
    }

    List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(n -> word()).toList();
    }

    List<String> pairs(int count, String form) {
        return IntStream.range(0, count)
                .mapToObj(n -> form.formatted(word(), word()))
                .toList();
    }

    /** The words that are said most. */
    List<String> common(int count) {
        return words.subList(0, count);
    }

    /** Words that are said by one in some thousands. */
    List<String> rare(int count) {
        return words.subList(WORDS - count, WORDS);
    }

    /** Phrases of so many words that somebody said. */
    List<String> said(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    var quote = List.of(quotes.get(n % quotes.size()).split(" "));
                    int from = 1 + random.nextInt(quote.size() - length);
                    return '"' + String.join(" ", quote.subList(from, from + length)) + '"';
                })
                .toList();
    }

    /** Rows of a file of statements: interviews over three years, a fifth of them ride-alongs. */
    String csv(int rows) {
        var file = new StringBuilder(
                "externalId,ofExternalId,interviewKey,repId,conductedAt,channel,calls,kind,quote,activity,"
                        + "transition.from,transition.to,outcome,themeId,questionId,buyerChange.from,buyerChange.to,wish\n");
        for (int n = 0; n < rows; n++) {
            row(file, told++);
        }
        return file.toString();
    }

    private void row(StringBuilder file, int n) {
        int interview = n / PER_INTERVIEW;
        var at = Instant.parse("2026-11-20T10:00:00Z").minus(interview * 7919L % 1095, ChronoUnit.DAYS);
        boolean ride = interview % 5 == 0;
        int step = interview % 12;
        String head = "%s,v%d,%s,%s,%s,%s"
                .formatted(
                        n % PER_INTERVIEW == 4 ? "b" + n + ",b" + (n - 4) : "b" + n + ",",
                        interview,
                        reps.get(interview % reps.size()),
                        at,
                        ride ? "RIDE_ALONG" : "PHONE",
                        ride ? "5" : "");
        String said = quote();
        String question = questions.get(n % questions.size());
        String theme = themes.get(Math.min(themes.size() - 1, (int) Math.abs(random.nextGaussian() * 15)));
        switch (n % PER_INTERVIEW) {
            case 0, 1, 2, 3 ->
                file.append(head)
                        .append(",ACTIVITY,%s,Activity %d of %d,Stage %d,Stage %d,,,%s,,,"
                                .formatted(said, random.nextInt(30), step, step, step + 1, question));
            case 4 -> file.append(head).append(",GOAL,%s,,,,,,%s,unsure,sure,".formatted(said, question));
            case 5, 6 -> file.append(head).append(",OBJECTION,%s,,,,HANDLED,%s,,,,".formatted(said, theme));
            case 7 -> file.append(head).append(",TREND,%s,,,,,%s,,,,".formatted(said, theme));
            case 8 -> file.append(head).append(",PROSPECT_WORRY,%s,,,,,,,,,".formatted(said));
            default -> file.append(head).append(",WANT,%s,,,,,,,,,Something".formatted(said));
        }
        file.append('\n');
    }

    private String quote() {
        String quote = EVERYWHERE + " " + String.join(" ", words(12));
        if (quotes.size() < KEPT) {
            quotes.add(quote);
        }
        return quote;
    }

    /** The n-th word is said as often as 1/n. */
    private String word() {
        int n = (int) Math.exp(random.nextDouble() * Math.log(WORDS));
        return words.get(Math.min(WORDS - 1, n - 1));
    }
}
