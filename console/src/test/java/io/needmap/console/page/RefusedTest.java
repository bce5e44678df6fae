package io.needmap.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.console.api.FieldFault;
import io.needmap.console.api.Trouble;
import io.needmap.console.service.Service;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RefusedTest {

    private static final String PAGE = """
            <!doctype html><html><body><main><p class="notice refused"><span>x</span></p>
            <form method="post" action="/other"><input name="name"></form>
            <details><summary>One</summary><form method="post" action="/things"><input type="hidden" name="kind" value="A"><input name="name"></form></details>
            <details><summary>Two</summary><form method="post" action="/things"><input type="hidden" name="key" value="new">
            <input type="hidden" name="version" value="8"><input type="hidden" name="kind" value="B">
            <label>Name <input name="name" autofocus></label><label>Zone <input name="timeZone" value="UTC"></label>
            <textarea name="words"></textarea><input type="checkbox" name="must" value="yes" checked>
            <select name="role"><option value="X" selected>x</option><option>Y</option></select>
            </form></details></main></body></html>
            """;

    @Test
    void theFormThatWasSentIsFilledInAndUnfoldedAndNoOther() {
        var page = page(trouble(422));
        var form = page.select("form").get(2);
        assertThat(form.selectFirst("[name=name]").attr("value")).isEqualTo("A \"name\" <b>");
        assertThat(form.selectFirst("[name=words]").text()).isEqualTo("two lines");
        assertThat(form.selectFirst("[name=must]").hasAttr("checked")).isFalse();
        assertThat(form.select("option[selected]").eachText()).containsExactly("Y");
        assertThat(form.selectFirst("[name=version]").attr("value")).isEqualTo("8");
        assertThat(page.select("details[open]")).hasSize(1);
        assertThat(page.select("form").get(1).selectFirst("[name=name]").hasAttr("value"))
                .isFalse();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndTheRestInTheNotice() {
        var page = page(trouble(
                422,
                new FieldFault("/name", "must be short"),
                new FieldFault("/timeZoneKnown", "must be known"),
                new FieldFault("/elsewhere", "must not be")));
        assertThat(page.select("label:has([name=name]) .fault").text()).isEqualTo("Must be short.");
        assertThat(page.select("label:has([name=timeZone]) .fault").text()).isEqualTo("Must be known.");
        assertThat(page.select("[autofocus]").attr("name")).isEqualTo("name");
        assertThat(page.select(".notice").text()).isEqualTo("Not so. elsewhere: must not be.");
    }

    /** Nobody knows what a service did that is away: sent again as it was, it is done once. */
    @Test
    void theKeyIsKeptOnlyWhereTheServiceIsAway() {
        assertThat(page(trouble(0)).select("[name=key]").attr("value")).isEqualTo("old");
        assertThat(page(trouble(409)).select("[name=key]").attr("value")).isEqualTo("new");
    }

    private static Document page(Trouble trouble) {
        var sent = new MultivaluedHashMap<String, String>();
        Map.of(
                        "kind",
                        "B",
                        "key",
                        "old",
                        "version",
                        "7",
                        "name",
                        "A \"name\" <b>",
                        "timeZone",
                        "Z",
                        "words",
                        "two lines",
                        "role",
                        "Y")
                .forEach(sent::add);
        return Jsoup.parse(Refused.page(PAGE, "/things", Form.of(sent), trouble));
    }

    private static Trouble trouble(int status, FieldFault... faults) {
        return new Trouble(Service.MATERIALS, status, "", "Not so", "", List.of(faults));
    }
}
