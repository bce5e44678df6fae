package io.needmap.local.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StableIdsTest {

    private final StableIds ids = new StableIds("test");

    @Test
    void aNewerLoaderDoesNotSendAnotherFileUnderTheOldKey(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("names.csv"), "email\na@example.test\n");
        var request = new LinkedHashMap<>(Map.of("mode", "UPSERT"));
        request.put("source", "Expo");
        var same = new LinkedHashMap<>(Map.of("source", "Expo"));
        same.put("mode", "UPSERT");
        String key = ids.key("names", file, request);
        assertThat(ids.key("names", file, same)).isEqualTo(key);
        assertThat(ids.key("names", file, Map.of("mode", "UPSERT"))).isNotEqualTo(key);
        Files.writeString(file, "email\nb@example.test\n");
        assertThat(ids.key("names", file, request)).isNotEqualTo(key);
    }
}
