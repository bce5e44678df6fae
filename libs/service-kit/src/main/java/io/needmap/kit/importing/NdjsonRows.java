package io.needmap.kit.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a file with one JSON object a line; empty lines are passed over. */
final class NdjsonRows implements RowReader {

    private static final int LONGEST_LINE = 1 << 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final BufferedReader text;
    private @Nullable String ahead;
    private long number;

    NdjsonRows(InputStream file) {
        try {
            text = Text.of(file);
        } catch (IOException e) {
            throw Text.malformed("the first line", e);
        }
        ahead = read();
    }

    /** One line; broken JSON, or JSON that is no object, fails alone. */
    static ReadRow parse(long number, String line) {
        try {
            if (JSON.readTree(line) instanceof ObjectNode object) {
                return new ReadRow(new ImportRow(number, object), () -> line, null);
            }
        } catch (JsonProcessingException e) {
            // Broken JSON is told like JSON that is no object.
        }
        var row = new ImportRow(number, JsonNodeFactory.instance.objectNode());
        return new ReadRow(
                row, () -> line, RowOutcome.failed(row, "MALFORMED_JSON", "the line is not one JSON object"));
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public ReadRow next() {
        String line = ahead;
        if (line == null) {
            throw new NoSuchElementException();
        }
        number++;
        ahead = read();
        return parse(number, line);
    }

    @Override
    public long skip(long rows) {
        long skipped = 0;
        for (; skipped < rows && ahead != null; skipped++) {
            number++;
            ahead = read();
        }
        return skipped;
    }

    private @Nullable String read() {
        try {
            String line = line();
            while (line != null && line.isBlank()) {
                line = line();
            }
            return line;
        } catch (IOException e) {
            throw Text.malformed("the line after row %d".formatted(number), e);
        }
    }

    /** Like {@code readLine}, but a line without end does not fill the memory. */
    private @Nullable String line() throws IOException {
        var line = new StringBuilder();
        for (int c = text.read(); c != '\n'; c = text.read()) {
            if (c < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            if (line.length() == LONGEST_LINE) {
                throw new MalformedFileException(
                        "the line after row %d is longer than %d characters".formatted(number, LONGEST_LINE));
            }
            line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
