package io.needmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A file of made-up names: twelve columns, no two rows with the same address, always the same but for its run. */
final class NameFile {

    static final List<String> COLUMNS = List.of(
            "first name",
            "last name",
            "email",
            "phone",
            "company",
            "domain",
            "title",
            "country",
            "industry",
            "size",
            "booth",
            "visited");

    private static final long SEED = 20261121;
    private static final List<String> FIRST = List.of(
            "Amara", "Bela", "Carmen", "Dario", "Edith", "Femi", "Gita", "Henrik", "Ilse", "Jun", "Kofi", "Lena");
    private static final List<String> LAST =
            List.of("Aalto", "Brandt", "Correia", "Diallo", "Ekberg", "Ferri", "Gruber", "Horvat", "Ito", "Juhl");
    private static final List<String> TITLES =
            List.of("Plant manager", "Buyer", "Head of quality", "Finance lead", "Maintenance lead", "Director");
    private static final List<String> COUNTRIES = List.of("DE", "FR", "IT", "JP", "US", "BR", "SE");
    private static final List<String> INDUSTRIES = List.of("Packaging", "Food", "Chemicals", "Medical", "Logistics");
    private static final List<String> SIZES = List.of("1-50", "51-250", "251-1000", "over 1000");

    private NameFile() {}

    /** Writes so many rows below a header. */
    static Path write(Path file, int rows) throws IOException {
        var random = new Random(SEED);
        var run = UUID.randomUUID().toString().substring(0, 8);
        try (var out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", COLUMNS));
            out.newLine();
            for (int row = 0; row < rows; row++) {
                out.write(row(random, run, row, rows));
                out.newLine();
            }
        }
        return file;
    }

    private static String row(Random random, String run, int row, int rows) {
        var first = any(random, FIRST);
        var last = any(random, LAST);
        int firm = random.nextInt(Math.max(1, rows / 20));
        var domain = "firm%d-%s.example".formatted(firm, run);
        return String.join(
                ",",
                first,
                last,
                "%s.%s.%d@%s".formatted(first, last, row, domain),
                "+49 30 %s%07d".formatted(run.replaceAll("\\D", ""), row),
                "Firm %d %s".formatted(row, run),
                domain,
                any(random, TITLES),
                any(random, COUNTRIES),
                any(random, INDUSTRIES),
                any(random, SIZES),
                "H%d".formatted(1 + random.nextInt(40)),
                "2026-%02d-%02d".formatted(1 + random.nextInt(9), 1 + random.nextInt(28)));
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
