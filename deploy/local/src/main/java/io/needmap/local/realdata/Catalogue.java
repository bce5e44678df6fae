package io.needmap.local.realdata;

import java.util.List;
import java.util.Map;

/** A catalogue of materials of others, with their kinds in our words. */
final class Catalogue {

    static final String FILE = "materials-gitlab/materials.csv";
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("Video", "VIDEO"),
            Map.entry("Webcast", "VIDEO"),
            Map.entry("Training", "TRAINING"),
            Map.entry("Presentation deck", "PRESENTATION"),
            Map.entry("Case study", "CASE_STUDY"),
            Map.entry("Comparison", "BATTLECARD"),
            Map.entry("ROI calculator", "ROI_CALCULATOR"),
            Map.entry("One-pager", "DATASHEET"),
            Map.entry("Demo", "DEMO_SCRIPT"),
            Map.entry("Assessment", "CHECKLIST"),
            Map.entry("Product documentation", "HOW_TO"),
            Map.entry("Report", "INSIGHT_STORY"),
            Map.entry("eBook", "INSIGHT_STORY"),
            Map.entry("Whitepaper", "INSIGHT_STORY"),
            Map.entry("Blog post", "INSIGHT_STORY"));

    private final DataFolder data;

    Catalogue(DataFolder data) {
        this.data = data;
    }

    /**
     * One piece of the catalogue.
     *
     * @param key its id in the source
     * @param description empty when the source has none
     */
    record Item(String key, String title, String kind, String description, String link, RowRef row) {}

    List<Item> read() {
        return data.rows(FILE, ',', "material_id", "title").stream()
                .map(row -> new Item(
                        row.get("material_id"),
                        row.get("title"),
                        kind(row),
                        row.get("description"),
                        row.get("url"),
                        row.ref()))
                .toList();
    }

    private static String kind(SourceRow row) {
        return KINDS.getOrDefault(row.get("kind"), "OTHER");
    }
}
