package io.needmap.similarity;

import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A small model of English sentences (bge-small-en-v1.5, quantised), in process. It is loaded when it is asked for the
 * first time, takes some hundred MB outside the heap from then on, and remembers the last texts.
 */
public final class SentenceModel implements Meaning {

    private static final int REMEMBERED = 5_000;
    private static final float LOAD_FACTOR = 0.75f;

    private final Map<String, Point> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(16, LOAD_FACTOR, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Point> eldest) {
                    return size() > REMEMBERED;
                }
            });

    private @Nullable BgeSmallEnV15QuantizedEmbeddingModel loaded;

    @Override
    public String model() {
        return "bge-small-en-v1.5-q";
    }

    @Override
    public Point of(String text) {
        Point known = remembered.get(text);
        if (known == null) {
            known = new Point(
                    load().embed(text.isBlank() ? "-" : text).content().vector());
            remembered.put(text, known);
        }
        return known;
    }

    private synchronized BgeSmallEnV15QuantizedEmbeddingModel load() {
        if (loaded == null) {
            loaded = Unpacking.during(() ->
                    new BgeSmallEnV15QuantizedEmbeddingModel(Executors.newSingleThreadExecutor(task -> {
                        var thread = new Thread(task, "sentence-model");
                        thread.setDaemon(true);
                        return thread;
                    })));
        }
        return loaded;
    }
}
