package io.needmap.leads.namelist;

import java.util.Random;

/** Lists as they come: repeated people, empty cells, broken rows, addresses in all spellings; the same for one seed. */
final class DirtyFile {

    static final String HEADER = "External Id;First name;Last name;E-mail;Company;Phone;Opt out;Booth\n";

    private final Random random;
    private final String prefix;

    DirtyFile(long seed) {
        this.random = new Random(seed);
        this.prefix = "d" + seed;
    }

    String rows(int count) {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < count; i++) {
            file.append(random.nextInt(25) == 0 ? "too;few;cells\n" : row());
        }
        return file.toString();
    }

    private String row() {
        int person = random.nextInt(40);
        int other = random.nextInt(40);
        return String.join(
                        ";",
                        sometimes(3, prefix + "-" + person),
                        sometimes(2, "First" + (person % 7)),
                        sometimes(2, quoted("Läst" + person)),
                        sometimes(3, mail(random.nextInt(12) == 0 ? other : person)),
                        sometimes(3, "Firm " + prefix + " " + (person % 9)),
                        sometimes(5, "+49 30 " + prefix.hashCode() + "" + (random.nextInt(6) == 0 ? other : person)),
                        random.nextInt(30) == 0 ? "yes" : sometimes(10, random.nextInt(40) == 0 ? "perhaps" : "no"),
                        sometimes(2, "B" + random.nextInt(3)))
                + "\n";
    }

    private String mail(int person) {
        return switch (random.nextInt(15)) {
            case 0 -> "no address";
            case 1 -> " P%d@%s.EXAMPLE ".formatted(person, prefix);
            default -> "p%d@%s.example".formatted(person, prefix);
        };
    }

    private String quoted(String text) {
        return random.nextInt(8) == 0 ? "\"" + text + "; \"\"Jr\"\"\"" : text;
    }

    /** The text, but one time in so many nothing. */
    private String sometimes(int oneIn, String text) {
        return random.nextInt(oneIn) == 0 ? "" : text;
    }
}
