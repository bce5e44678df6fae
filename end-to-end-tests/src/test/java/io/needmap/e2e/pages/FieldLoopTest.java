package io.needmap.e2e.pages;

import com.microsoft.playwright.Browser;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.token.Role;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a guide to a closed hole, without once touching a mouse. By mouse it is walked by who begins with nothing. */
@Order(3)
@ExtendWith({WithNeedmap.class, WithBrowser.class})
class FieldLoopTest {

    private final Needmap needmap;
    private final Browser browser;

    FieldLoopTest(Needmap needmap, Browser browser) {
        this.needmap = needmap;
        this.browser = browser;
    }

    @Test
    void isWalkedByKeyboardAlone() {
        try (var visit = Visit.by(Hand.KEYBOARD, browser, needmap, Role.MARKETING_OPS)) {
            var loop = new FieldLoop(needmap, visit, Hand.KEYBOARD);
            var reps = loop.reps(loop.regions());
            loop.adoptAGuide();
            loop.interview("Pages rep keys 0");
            loop.place();
            loop.placeAsSuggested(reps.get(1));
            loop.heardByAll(reps);
            var hole = loop.seeTheHole();
            for (int i = 0; i < 60 && !(boolean) hole.evaluate("it => it === document.activeElement"); i++) {
                visit.page().keyboard().press("h");
            }
            visit.page().keyboard().press("Enter");
            loop.lookIntoTheDrawer(hole);
            loop.addAndMatch();
            loop.seeItCovered();
        }
    }
}
