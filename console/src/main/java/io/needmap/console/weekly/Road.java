package io.needmap.console.weekly;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.weekly.MeetingAnswers.Rival;
import io.needmap.console.weekly.MeetingAnswers.Said;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was heard on the road last: what a rival says, what worries a buyer, what changes, a word they use. */
@RequestScoped
class Road {

    private static final String NEWEST = "/statements?newestFirst=true&limit=1&kind=";

    private final Api api;

    Road(Api api) {
        this.api = api;
    }

    /** The newest of each kind. */
    List<Overheard> lately() {
        var pitch = api.list(NEWEST + "COMPETITOR_PITCH", Said.class);
        var worry = api.list(NEWEST + "PROSPECT_WORRY", Said.class);
        var trend = api.list(NEWEST + "TREND", Said.class);
        var lingo = api.list(NEWEST + "LINGO", Said.class);
        var rivals = api.list("/competitors?limit=200", Rival.class);
        var names = rivals.reply().or(Listing.none()).items();
        return Stream.of(
                        newest(pitch.reply().or(Listing.none()))
                                .map(one -> new Overheard("A rival’s pitch", one.line(), name(names, one), one)),
                        newest(worry.reply().or(Listing.none()))
                                .map(one -> new Overheard("A worry", one.quote(), null, one)),
                        newest(trend.reply().or(Listing.none()))
                                .map(one -> new Overheard("What changes out there", one.quote(), null, one)),
                        newest(lingo.reply().or(Listing.none()))
                                .map(one -> new Overheard("A word they use", one.term(), one.meaning(), one)))
                .flatMap(found -> found)
                .filter(heard -> heard.words() != null)
                .toList();
    }

    private static Stream<Said> newest(Listing<Said> found) {
        return found.items().stream();
    }

    private static @Nullable String name(List<Rival> rivals, Said pitch) {
        return rivals.stream()
                .filter(rival -> Objects.equals(rival.id(), pitch.competitorId()))
                .map(Rival::name)
                .findFirst()
                .orElse(null);
    }

    /**
     * Something that was heard.
     *
     * @param kind what it is
     * @param words the words
     * @param about whose they are, or what they mean; null where nothing is to be added
     * @param said where it was said
     */
    record Overheard(
            String kind, @Nullable String words, @Nullable String about, Said said) {}
}
