package io.needmap.console.materials;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Reply;
import io.needmap.console.materials.MaterialAnswers.Feedback;
import io.needmap.console.materials.MaterialAnswers.Material;
import io.needmap.console.materials.MaterialAnswers.Review;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.stream.IntStream;

/** What waits for a review by Sales. */
@RequestScoped
public class Drafts {

    private static final int SHOWN = 20;

    private final Api api;

    /** Reads in the name of the visitor. */
    public Drafts(Api api) {
        this.api = api;
    }

    /** The drafts with what was said of each, the oldest first. */
    public Reply<List<Draft>> read() {
        return api.list("/materials?state=IN_REVIEW&limit=" + SHOWN, Material.class)
                .reply()
                .map(page -> withReviews(page.items()));
    }

    private List<Draft> withReviews(List<Material> materials) {
        var asked = materials.stream()
                .map(material -> api.list("/materials/" + material.id() + "/reviews?limit=50", Review.class))
                .toList();
        var heard = materials.stream()
                .map(material -> api.list("/materials/" + material.id() + "/feedback?limit=20", Feedback.class))
                .toList();
        return IntStream.range(0, materials.size())
                .mapToObj(i -> new Draft(
                        materials.get(i),
                        asked.get(i).reply().or(Listing.none()).items(),
                        heard.get(i).reply().or(Listing.none()).items()))
                .toList();
    }
}
