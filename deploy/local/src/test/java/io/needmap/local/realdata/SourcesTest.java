package io.needmap.local.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    private Path folder;

    private final LoadReport report = new LoadReport();
    private DataFolder data;
    private SourceFiles files;

    @BeforeEach
    void open() {
        data = new DataFolder(folder, report);
        files = new SourceFiles(folder);
    }

    @Test
    void aPageSpeaksLikeARepAndItsStagesAreTheTransitions() throws Exception {
        files.writeHandbook();
        var heard = new Handbook(data).read().heard();

        assertThat(heard)
                .extracting(Heard::kind)
                .containsExactly(
                        "ACTIVITY",
                        "ACTIVITY",
                        "ACTIVITY",
                        "ACTIVITY",
                        "ACTIVITY",
                        "OBJECTION",
                        "OBJECTION",
                        "INFORMATION_NEED");
        assertThat(heard.get(0).speaker())
                .isEqualTo(new Speaker("page sales/guide", "FIELD", "HB-SALES", "Handbook: sales"));
        assertThat(heard.get(0).step()).isEqualTo(new Step("1-Talk", "2-Offer"));
        assertThat(heard.get(3).step()).isEqualTo(new Step("2-Offer", "End of the page's stages"));
        assertThat(heard.get(4).step()).isEqualTo(new Step("Prospecting", "Next phase"));
        assertThat(heard.get(4).speaker().role()).isEqualTo("SDR");
        assertThat(heard.get(5).fields()).containsEntry("outcome", "HANDLED");
        assertThat(heard.get(6).fields()).containsEntry("outcome", "UNHANDLED");
    }

    @Test
    void itemsUnderOneHeadingBelongTogetherWhenThereAreThree() throws Exception {
        files.writeHandbook();
        var field = new Handbook(data).read();

        assertThat(field.groups()).extracting(Group::name).containsExactly("Guide: First call");
        assertThat(field.heard().stream().filter(one -> one.group() != null)).hasSize(3);
    }

    @Test
    void tasksAreSharedOutAmongTheTitlesOfTheirOccupation() throws Exception {
        files.writeOccupations();
        var field = new Occupations(data).read();

        assertThat(field.heard())
                .extracting(one -> one.speaker().name())
                .containsExactly("Lamp Seller", "Lantern Agent", "Lamp Seller");
        assertThat(field.heard())
                .extracting(one -> one.fields().get("importance"))
                .containsExactly(4, 2, null);
        assertThat(field.groups()).containsExactly(new Group("1.1.1", "Demonstrate lamps.", "SOLUTION_EXPLORATION"));
        assertThat(field.heard().get(2).group()).isNull();
        assertThat(field.heard().get(0).speaker().region()).isEqualTo("SOC-99-0001-00");
    }

    @Test
    void rowsThatCannotBeReadAreReportedWithFileLineAndReason() throws Exception {
        files.writeHandbook();
        files.writeCalls();
        new Handbook(data).read();
        new CallList(data).rewrite(folder.resolve("out.csv"));

        assertThat(report.refusals())
                .containsExactly(
                        new LoadReport.Refusal(Handbook.ACTIVITIES, 7, "3 cells under 9 columns"),
                        new LoadReport.Refusal(Handbook.ACTIVITIES, 8, "no activity"),
                        new LoadReport.Refusal(CallList.FILE, 3, "6 cells under 10 columns"));
        assertThat(report.read(Handbook.ACTIVITIES)).isEqualTo(7);
    }

    @Test
    void aCallListGetsExternalIdsAndUnknownBecomesEmpty() throws Exception {
        files.writeCalls();
        var contents = new CallList(data).rewrite(folder.resolve("out.csv"));

        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .containsExactly(
                        "external_id,job,marital,education,default,housing,loan,contact,poutcome",
                        "row-000001,baker,single,,no,yes,no,cellular,nonexistent",
                        "row-000003,diver,married,school,no,yes,no,telephone,failure");
        assertThat(contents.won()).containsEntry("row-000001", true).containsEntry("row-000003", false);
        assertThat(contents.options().get("job")).containsExactly("baker", "diver");
    }

    @Test
    void aBrokenQuoteIsReportedAndWhatWasReadBeforeIsKept() throws Exception {
        files.write(Catalogue.FILE, "material_id,title,kind,description,url", "M1,One,Video,,", "M2,\"Two,Video,,");
        var items = new Catalogue(data).read();

        assertThat(items).extracting(Catalogue.Item::kind).contains("VIDEO");
        assertThat(report.refusals()).isNotEmpty();
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        assertThat(new Catalogue(data).read()).isEmpty();
        assertThat(report.read(Catalogue.FILE)).isZero();
    }
}
