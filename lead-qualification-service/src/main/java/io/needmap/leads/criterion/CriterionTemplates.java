package io.needmap.leads.criterion;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The templates as they ship with the service. */
@ApplicationScoped
class CriterionTemplates {

    private static final String FILE = "/criterion-templates.json";

    private final Map<CriterionTemplate, List<CriterionRequest>> templates;

    CriterionTemplates(ObjectMapper json) {
        try (var file = Objects.requireNonNull(CriterionTemplates.class.getResourceAsStream(FILE))) {
            templates = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<CriterionRequest> of(CriterionTemplate template) {
        return Objects.requireNonNull(templates.get(template));
    }
}
