package io.needmap.console.page;

import io.needmap.console.api.FieldFault;
import io.needmap.console.api.Trouble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A form that was refused, on its page again: filled in as it was sent, with what is wrong beside each field. It is done on
 * the finished page, so that it is done in one way for every form.
 */
final class Refused {

    /** What the page makes anew each time. */
    private static final Set<String> OURS = Set.of("version", "key", "id");

    private final Document page;
    private final Form sent;

    private Refused(String html, Form sent) {
        this.page = Jsoup.parse(html);
        this.sent = sent;
        page.outputSettings().prettyPrint(false);
    }

    /**
     * The page with the form filled in.
     *
     * @param html the page, with the notice that says why
     * @param action where the form was sent
     */
    static String page(String html, String action, Form sent, Trouble trouble) {
        var refused = new Refused(html, sent);
        var form = refused.form(action);
        if (form != null) {
            refused.fill(form, trouble.isAway());
            refused.mark(form, trouble);
            form.parents().stream()
                    .filter(around -> around.normalName().equals("details"))
                    .forEach(fold -> fold.attr("open", ""));
        }
        return refused.page.outerHtml();
    }

    /** The page with the form filled in that goes to {@code action}; nothing is wrong with it. */
    static String page(String html, String action, Form sent) {
        var refused = new Refused(html, sent);
        var form = refused.form(action);
        if (form != null) {
            refused.fill(form, false);
        }
        return refused.page.outerHtml();
    }

    /** Of several forms that go to one address, the one that was sent: it has all its fields, and is about the same thing. */
    private @Nullable Element form(String action) {
        return page.select("form[method=post]").stream()
                .filter(form -> form.attr("action").equals(action))
                .filter(form -> sent.sent().keySet().stream()
                        .allMatch(name -> OURS.contains(name)
                                || form.select("[name]").stream()
                                        .anyMatch(one -> one.attr("name").equals(name))))
                .filter(form -> form.select("input[type=hidden]").stream()
                        .allMatch(hidden -> OURS.contains(hidden.attr("name"))
                                || values(hidden.attr("name")).contains(hidden.attr("value"))))
                .findFirst()
                .orElse(null);
    }

    /** Nobody knows whether a service that is away has done it: sent again as it was, it is the same. */
    private void fill(Element form, boolean away) {
        for (var control : form.select("input[name], select[name], textarea[name]")) {
            var name = control.attr("name");
            if ((away && name.equals("key")) || name.equals("id")) {
                values(name).stream().findFirst().ifPresent(value -> control.attr("value", value));
            } else if (!OURS.contains(name)) {
                fill(control, values(name));
            }
        }
    }

    private static void fill(Element control, List<String> values) {
        var value = values.isEmpty() ? "" : values.get(0);
        if (control.normalName().equals("textarea")) {
            control.text(value);
        } else if (control.normalName().equals("select")) {
            for (var option : control.select("option")) {
                set(option, "selected", option.hasAttr("value") ? option.attr("value") : option.text(), values);
            }
        } else if (Set.of("checkbox", "radio").contains(control.attr("type"))) {
            set(control, "checked", control.attr("value"), values);
        } else if (!Set.of("hidden", "file").contains(control.attr("type"))) {
            control.attr("value", value);
        }
    }

    private static void set(Element element, String attribute, String value, List<String> values) {
        if (values.contains(value)) {
            element.attr(attribute, "");
        } else {
            element.removeAttr(attribute);
        }
    }

    /** Says what is wrong beside the field; what belongs to none of them stays in the notice. */
    private void mark(Element form, Trouble trouble) {
        List<FieldFault> others = new ArrayList<>();
        for (var fault : trouble.faults()) {
            var control = control(form, fault);
            if (control == null) {
                others.add(fault);
            } else {
                page.select("[autofocus]").removeAttr("autofocus");
                var id = "fault-" + control.attr("name");
                // In the label for the eye, beside it for the ear: a field keeps its name.
                control.attr("aria-invalid", "true").attr("aria-describedby", id);
                control.after(new Element("small")
                        .attr("id", id)
                        .attr("aria-hidden", "true")
                        .addClass("fault")
                        .text(Words.capital(fault.message()) + "."));
            }
        }
        form.select("[aria-invalid]").stream().findFirst().ifPresent(first -> first.attr("autofocus", ""));
        var notice = page.selectFirst(".notice.refused > span");
        if (notice != null) {
            notice.text(Answers.why(trouble.with(others)));
        }
    }

    /** The field that a JSON pointer is about: the last of its names that the form has. */
    private static @Nullable Element control(Element form, FieldFault fault) {
        var names = new ArrayList<>(Arrays.asList(fault.pointer().split("/", -1)));
        Collections.reverse(names);
        // A rule over a field is named after it: timeZoneKnown.
        return Stream.concat(
                        names.stream().flatMap(name -> controls(form, name).stream()),
                        form.select("[name]").stream()
                                .filter(control -> names.get(0).startsWith(control.attr("name"))))
                .filter(control -> !control.attr("type").equals("hidden"))
                .findFirst()
                .orElse(null);
    }

    private static List<Element> controls(Element form, String name) {
        return form.select("input, select, textarea").stream()
                .filter(control -> control.attr("name").equals(name) && !name.isEmpty())
                .toList();
    }

    private List<String> values(String name) {
        return sent.sent().getOrDefault(name, List.of());
    }
}
