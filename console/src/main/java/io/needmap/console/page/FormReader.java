package io.needmap.console.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Reads a form as browsers send it, so that a page takes a {@link Form}. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FormReader implements MessageBodyReader<Form> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Form.class;
    }

    @Override
    @SuppressWarnings("TooManyParameters") // The interface has them.
    public Form readFrom(
            Class<Form> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var fields = new MultivaluedHashMap<String, String>();
        for (var field : new String(body.readAllBytes(), StandardCharsets.UTF_8).split("&", -1)) {
            var parts = field.split("=", 2);
            fields.add(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return Form.of(fields);
    }

    // What is badly escaped stays as it came: the service says whether it can be taken.
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
