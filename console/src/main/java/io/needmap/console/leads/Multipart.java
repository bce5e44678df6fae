package io.needmap.console.leads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A file and what goes with it, as one body. */
final class Multipart {

    private static final String BOUNDARY = "needmap-console-8f2c1e7a5b";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] body;

    private Multipart(byte[] body) {
        this.body = body;
    }

    static Multipart of(Map<String, Object> request, String fileName, byte[] file) {
        var body = new ByteArrayOutputStream(file.length + 2_000);
        try {
            part(body, "name=\"request\"", "application/json", JSON.writeValueAsBytes(request));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        var name = fileName.replaceAll("[\"\\r\\n\\\\]", "_");
        part(body, "name=\"file\"; filename=\"" + name + "\"", "application/octet-stream", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return new Multipart(body.toByteArray());
    }

    String mediaType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] body() {
        return body;
    }

    private static void part(ByteArrayOutputStream body, String what, String type, byte[] content) {
        var head = "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, what, type);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
