package io.needmap.interview.statement;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.needmap.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** All that a filter shows, as one file: read page by page while it is sent, so that its length does not matter. */
@ApplicationScoped
class StatementExport {

    private static final int AT_ONCE = 500;

    private final StatementQueries statements;
    private final ObjectMapper json;

    StatementExport(StatementQueries statements, ObjectMapper json) {
        this.statements = statements;
        this.json = json;
    }

    /** One line of column names, then one line a statement. */
    StreamingOutput csv(StatementFilter filter) {
        var first = page(filter, null);
        return out -> {
            var csv = CsvWriter.builder().build(out);
            csv.writeRecord(StatementColumns.NAMES);
            each(filter, first, statement -> csv.writeRecord(StatementColumns.cells(json.valueToTree(statement))));
            csv.flush();
        };
    }

    /** One JSON object a line, as the list has it. */
    StreamingOutput ndjson(StatementFilter filter) {
        var first = page(filter, null);
        return out -> each(filter, first, statement -> writeLine(out, statement));
    }

    private void writeLine(OutputStream out, PlacedStatementResponse statement) throws IOException {
        out.write(json.writeValueAsBytes(statement));
        out.write('\n');
    }

    private void each(StatementFilter filter, Page<PlacedStatementResponse> first, Line line) throws IOException {
        var page = first;
        while (true) {
            for (var statement : page.items()) {
                line.write(statement);
            }
            if (page.nextPageToken() == null) {
                return;
            }
            page = page(filter, page.nextPageToken());
        }
    }

    private Page<PlacedStatementResponse> page(StatementFilter filter, @Nullable String pageToken) {
        return statements.list(filter, false, pageToken, AT_ONCE);
    }

    private interface Line {

        void write(PlacedStatementResponse statement) throws IOException;
    }
}
