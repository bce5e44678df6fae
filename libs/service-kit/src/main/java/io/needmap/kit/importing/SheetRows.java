package io.needmap.kit.importing;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of a sheet as people see them. A spreadsheet program writes cells that are empty or leaves them out as it
 * likes: from the header on, every row has a cell for each of its columns.
 */
final class SheetRows {

    /** So many lines with but one cell are no titles above a header: the sheet has one column. */
    private static final int MOST_TITLES = 10;

    /** A spreadsheet program shows no more digits of a number: 0.1 + 0.2 is 0.3. */
    private static final MathContext SHOWN = new MathContext(15);

    /** The days from 1900 to 9999; outside them a spreadsheet program shows no date. */
    private static final BigDecimal DAYS = BigDecimal.valueOf(2_958_466);

    /** Numbers of the formats of dates and times, some of them in East Asia only. */
    private static final Set<Integer> DATES = Stream.of(
                    IntStream.rangeClosed(14, 22),
                    IntStream.rangeClosed(27, 36),
                    IntStream.rangeClosed(45, 47),
                    IntStream.rangeClosed(50, 58))
            .flatMap(IntStream::boxed)
            .collect(Collectors.toUnmodifiableSet());

    /** What a formula says that failed. */
    private static final Set<String> FAILED =
            Set.of("#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!");

    /** What stands in a format for itself, or for a condition or a colour. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private static final Pattern OF_DATES = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private final long most;
    private final Map<String, Boolean> datesByFormat = new HashMap<>();
    private long written;
    private int width;
    private int titles;

    /** Rows of which all together have at most so many characters. */
    SheetRows(long most) {
        this.most = most;
    }

    /**
     * The cells of a row, none of which is null; no cells of a row in which nothing stands.
     *
     * @throws ProblemException 400 for a row with more columns than a list has, 413 when it is too much together: a cell
     *     takes few bytes in a spreadsheet, however long its text, which stands there but once
     */
    List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(this::text).orElse(""));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        if (cells.isEmpty()) {
            return cells;
        }
        if (cells.size() > CsvHeader.MOST_COLUMNS) {
            throw new ProblemException(
                    CommonProblem.MALFORMED_FILE,
                    "row %d has more than %d columns".formatted(row.getRowNum(), CsvHeader.MOST_COLUMNS));
        }
        if (width == 0) {
            width = widthFrom(cells);
        }
        while (cells.size() < width) {
            cells.add("");
        }
        written += cells.size() + cells.stream().mapToLong(String::length).sum();
        if (written > most) {
            throw Spreadsheet.tooLarge(most);
        }
        return cells;
    }

    private int widthFrom(List<String> cells) {
        if (cells.stream().filter(cell -> !cell.isBlank()).count() > 1) {
            return cells.size();
        }
        return ++titles > MOST_TITLES ? 1 : 0;
    }

    /** A formula counts for what it came to. */
    private String text(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell) && number.signum() >= 0 && number.compareTo(DAYS) < 0
                    ? date(cell, number)
                    : number.round(SHOWN).stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        boolean typed = cell.getType() == CellType.STRING;
        return text == null || (!typed && FAILED.contains(text)) ? "" : text;
    }

    /** A format says so with the letters of a date; of those that every program knows, only the number may be there. */
    private boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null) {
            return datesByFormat.computeIfAbsent(
                    format,
                    f -> OF_DATES.matcher(LITERAL.matcher(f).replaceAll("")).find());
        }
        Integer id = cell.getDataFormatId();
        return id != null && DATES.contains(id);
    }

    /** A date, a date and a time, or of what is less than a day the time. */
    private static String date(Cell cell, BigDecimal days) {
        var at = cell.asDate();
        if (days.compareTo(BigDecimal.ONE) < 0) {
            return at.toLocalTime().toString();
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }
}
