package io.needmap.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.needmap.console.service.Answered;
import io.needmap.console.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what services answer: fields that a page does not know are left out, lists that are missing are empty. */
final class Json {

    private static final ObjectMapper MAPPER = mapper();

    private Json() {}

    static JavaType type(Class<?> type) {
        return MAPPER.constructType(type);
    }

    static JavaType listing(Class<?> item) {
        return MAPPER.getTypeFactory().constructParametricType(Listing.class, item);
    }

    // The type says what comes out: a list of records cannot be said by a class alone.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    static <T> T read(Answered answered, JavaType type) {
        try {
            return MAPPER.readValue(answered.body().getBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer that cannot be read as " + type, e);
        }
    }

    static byte[] write(Object body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the problem document of an answer says; an answer that is none says its status. */
    static Trouble trouble(Service service, Answered answered) {
        var problem = tree(answered);
        List<FieldFault> faults = new ArrayList<>();
        problem.path("errors")
                .forEach(error -> faults.add(new FieldFault(
                        error.path("pointer").asText(), error.path("message").asText())));
        return new Trouble(
                service,
                answered.status(),
                problem.path("code").asText(),
                problem.path("title").asText("The service answered " + answered.status()),
                problem.path("detail").asText(),
                faults);
    }

    private static JsonNode tree(Answered answered) {
        try {
            return MAPPER.readTree(answered.body().getBytes());
        } catch (IOException e) {
            return MAPPER.createObjectNode();
        }
    }

    private static ObjectMapper mapper() {
        var mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
        var empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        mapper.configOverride(List.class).setSetterInfo(empty);
        mapper.configOverride(Map.class).setSetterInfo(empty);
        return mapper;
    }
}
