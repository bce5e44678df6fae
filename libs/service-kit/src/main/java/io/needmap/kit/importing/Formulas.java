package io.needmap.kit.importing;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running what people typed: a cell that would be a formula is written with an apostrophe before
 * it, and read without it, so that a file can go back and forth.
 */
public final class Formulas {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private Formulas() {}

    /** The cell as it is written; a number with a sign is no formula. */
    public static String neutralise(String cell) {
        boolean formula =
                FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }

    static String restore(String cell) {
        return cell.startsWith("'") && ESCAPED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
