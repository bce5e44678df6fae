package io.needmap.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A body is taken as it stands or refused. Without this, what follows the document and the first of two fields of one
 * name were dropped, 4.7 became 4, a number the enumeration's constant of that position, and another the time so many
 * seconds after 1970.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    /** After the module of Java's own times, whose readers are replaced. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.registerModule(new SimpleModule("strict-times")
                .addDeserializer(Instant.class, new FromText<>(Instant.class, InstantDeserializer.INSTANT))
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalDateDeserializer.INSTANCE)));
    }

    /** Times and dates are texts as RFC 3339 and ISO 8601 write them. */
    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;
        private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.]*");

        private final StdScalarDeserializer<T> text;

        FromText(Class<T> type, StdScalarDeserializer<T> text) {
            super(type);
            this.text = text;
        }

        @Override
        @SuppressWarnings("unchecked") // the context answers with the type or throws
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String value = parser.getText();
            return NUMBER.matcher(value).matches()
                    ? (T) context.handleWeirdStringValue(handledType(), value, "a number is no time")
                    : text.deserialize(parser, context);
        }
    }
}
