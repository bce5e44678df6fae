package io.needmap.kit.note;

import io.needmap.testkit.Infrastructure;
import io.needmap.testkit.Topics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The topics of notes, which are in no contract. */
public class NoteTopics implements QuarkusTestResourceLifecycleManager {

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            Topics.create(
                    Infrastructure.kafka().bootstrapServers(),
                    "needmap.kit.note.v1",
                    "needmap.kit.note.v1.kit-test.dlq",
                    "needmap.kit.echo.v1");
            return Map.of();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {}
}
