package io.needmap.console.leads;

import io.needmap.console.page.Form;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the form of a list says besides its file. */
final class ListForm {

    private ListForm() {}

    static Map<String, Object> request(Form form) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("source", form.body("type", "name", "date", "offer", "promised", "consentBasis"));
        request.put("mode", form.shown("mode"));
        request.put("dryRun", form.ticked("dryRun"));
        var mapping = mapping(form);
        if (!mapping.isEmpty()) {
            request.put("mapping", mapping);
        }
        return request;
    }

    /** One column a line: {@code job_title = title}. Without any, the service proposes. */
    static Map<String, String> mapping(Form form) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (var line : form.lines("mapping")) {
            var parts = line.split("=", 2);
            if (parts.length == 2 && !parts[1].isBlank()) {
                mapping.put(parts[0].strip(), parts[1].strip());
            }
        }
        return mapping;
    }
}
