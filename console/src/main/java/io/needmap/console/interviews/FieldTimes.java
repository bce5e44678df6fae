package io.needmap.console.interviews;

import io.needmap.console.api.Api;
import io.needmap.console.interviews.InterviewAnswers.Rep;
import io.needmap.console.page.Form;
import io.needmap.console.page.RegionClocks;
import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneOffset;

/** Reads when a form says that a rep was met: by the clock of the rep's region. */
@RequestScoped
class FieldTimes {

    private final Api api;
    private final RegionClocks clocks;

    FieldTimes(Api api, RegionClocks clocks) {
        this.api = api;
        this.clocks = clocks;
    }

    /** The time of a form that says which rep; a rep that nobody knows has no clock, and is refused by the service. */
    FieldTime of(Form form) {
        if (form.text("repId") == null) {
            return FieldTime.of(form.text(FieldTime.FIELD), ZoneOffset.UTC);
        }
        var rep = api.get("/reps/" + form.id("repId"), Rep.class).reply();
        var trouble = rep.trouble() == null ? clocks.trouble() : rep.trouble();
        if (trouble != null && trouble.isAway()) {
            return new FieldTime(null, trouble, "");
        }
        return FieldTime.of(
                form.text(FieldTime.FIELD), clocks.zone(rep.map(Rep::regionCode).or("")));
    }
}
