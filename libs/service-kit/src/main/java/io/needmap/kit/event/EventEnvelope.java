package io.needmap.kit.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 envelope in structured mode; {@code data} stays a tree until a handler asks for its own type.
 *
 * @param id the event's own id, the key of deduplication
 * @param type for example {@code io.needmap.interview.statement-recorded.v1}
 * @param subject the aggregate, which is also the record's key
 * @param sequence the aggregate's version after the change, as a decimal string
 * @param causationid the event, import or decision behind it
 * @param actor who caused it
 * @param data the aggregate's whole public state, plus {@code previous} with the changed fields
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(Include.NON_NULL)
public record EventEnvelope(
        @JsonProperty(required = true) String specversion,
        @JsonProperty(required = true) UUID id,
        @JsonProperty(required = true) String type,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) UUID subject,
        @JsonProperty(required = true) Instant time,
        @JsonProperty(required = true) String datacontenttype,
        @Nullable String dataschema,
        @JsonProperty(required = true) String sequence,
        @Nullable String traceparent,
        @Nullable UUID causationid,
        @Nullable String actor,
        @JsonProperty(required = true) JsonNode data) {

    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private static final String ERASED = "-erased.v1";

    /** JSON's null is no value for what has to be there. */
    public EventEnvelope {
        for (Object value :
                new Object[] {specversion, id, type, source, subject, time, datacontenttype, sequence, data}) {
            Objects.requireNonNull(value);
        }
    }

    /** The aggregate's version after the change. */
    @JsonIgnore
    public long sequenceNumber() {
        return Long.parseLong(sequence);
    }

    /**
     * Whether it can concern those who keep aggregates of these kinds. What was erased has no kind any more, so that its
     * erasure concerns whoever may have kept it.
     */
    public boolean mayTellOf(String... kinds) {
        return type.endsWith(ERASED)
                || List.of(kinds).contains(data.path("kind").asText());
    }
}
