package io.needmap.local.api;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** A form of two parts, {@code request} (JSON) and {@code file}, streamed from disk. */
final class Multipart {

    private final String boundary = "needmap-" + UUID.randomUUID();
    private final Path file;
    private final byte[] request;

    Multipart(Path file, byte[] request) {
        this.file = file;
        this.request = request;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher publisher() {
        var name = file.getFileName().toString().replace("\"", "%22");
        return BodyPublishers.concat(
                text("--%s\r\nContent-Disposition: form-data; name=\"request\"\r\n".formatted(boundary)),
                text("Content-Type: application/json\r\n\r\n"),
                BodyPublishers.ofByteArray(request),
                text("\r\n--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(boundary, name)),
                text("Content-Type: application/octet-stream\r\n\r\n"),
                file(file),
                text("\r\n--%s--\r\n".formatted(boundary)));
    }

    static BodyPublisher file(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
    }
}
