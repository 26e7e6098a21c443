package io.trialdesk.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.Format;
import io.trialdesk.format.Heard;
import io.trialdesk.format.Listed;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.work.Cancel;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class TablesTest {
    private final Format format = Tables.format();

    private static Path with(String text) throws IOException {
        var folder = Files.createTempDirectory("csv");
        Files.writeString(folder.resolve("log.csv"), text);
        return folder;
    }

    private Heard read(String text) throws IOException {
        var heard = new Heard();
        var part = Listed.onlyPart(format, with(text));
        assertThat(part.role()).isEqualTo(Part.Role.PROPOSAL);
        format.read(part, Position.START, heard, Cancel.NEVER);
        return heard;
    }

    private boolean isProposed(String text) throws IOException {
        var folder = with(text);
        return !format.claim(Listed.folder(folder, folder)).parts().isEmpty();
    }

    @Test
    void anyUsualDelimiterStepAndTimeIsFound() throws IOException {
        var comma =
                read(
                        "\uFEFFglobal_step, loss ,timestamp\n"
                                + "10, 0.5 ,1732431235000\n"
                                + "20,NA,1732431236000\n");
        assertThat(comma.of("loss").step()).containsExactly(10);
        assertThat(comma.of("loss").time()).containsExactly(1732431235.0);
        var semicolon =
                read(
                        "epoch;val loss;date\n"
                                + "0;0,5;2026-01-02 03:04:05\n"
                                + "1;0,25;2026-01-02 03:04:06\n");
        assertThat(semicolon.of("val loss").value()).containsExactly(0.5, 0.25);
        assertThat(semicolon.of("val loss").time()).containsExactly(1767323045.0, 1767323046.0);
        var blanks = read("iter   train   test\n0      1.5     2.5\n1      1e-3    inf\n");
        assertThat(blanks.of("test").value()).containsExactly(2.5, Double.POSITIVE_INFINITY);
        var tabs = read("it\ta\n5\tnan\n6\t2\n");
        assertThat(tabs.of("a").value()).containsExactly(Double.NaN, 2);
    }

    @Test
    void epochsThatAreFractionsAreNoSteps() throws IOException {
        var heard = read("epoch,loss\n0.25,3\n0.5,2\n0.75,1\n");
        assertThat(heard.of("loss").step()).containsExactly(0, 1, 2);
        assertThat(heard.of("epoch").value()).containsExactly(0.25, 0.5, 0.75);
    }

    @Test
    void aColumnOfRowNumbersWithoutANameIsTheStep() throws IOException {
        assertThat(read(",loss\n0,3\n1,2\n").of("loss").step()).containsExactly(0, 1);
    }

    @Test
    void secondsSinceTheStartStayAMetric() throws IOException {
        var heard = read("step,time,loss\n1,2.5,3\n2,5,2\n");
        assertThat(heard.of("time").value()).containsExactly(2.5, 5);
        assertThat(heard.of("loss").time()).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void aTableOfNamesAndValuesIsTurned() throws IOException {
        var heard = read("step,metric,value\n1,loss,3\n2,loss,2\n1,acc,0.5\n2,acc,0.75\n");
        assertThat(heard.of("loss").value()).containsExactly(3, 2);
        assertThat(heard.of("acc").step()).containsExactly(1, 2);
    }

    @Test
    void aLastLineWithoutAnEndIsShownAndReadAgainWhenTheFileHasGrown() throws IOException {
        var folder = with("step,loss\n1,3\n2,0.2");
        var part = Listed.onlyPart(format, folder);
        var heard = new Heard();
        var reading = format.read(part, Position.START, heard, Cancel.NEVER);
        assertThat(heard.of("loss").value()).containsExactly(3, 0.2);
        Files.writeString(folder.resolve("log.csv"), "step,loss\n1,3\n2,0.25\n3,1\n");
        var more = new Heard();
        assertThat(format.read(part, reading.next(), more, Cancel.NEVER).whole()).isTrue();
        assertThat(more.of("loss").value()).containsExactly(3, 0.25, 1);
    }

    @Test
    void dataSetsPredictionsAndProseAreNotProposed() throws IOException {
        assertThat(isProposed("name,city,age\nAnn,Rome,3\nBo,Oslo,4\n")).isFalse();
        assertThat(isProposed("step,loss\n9,1\n3,2\n7,1\n2,4\n")).isFalse();
        assertThat(isProposed("0.5,0.25\n0.125,0.5\n1,2\n")).isFalse();
        assertThat(isProposed("one row,only\n1,2\n")).isFalse();
        assertThat(isProposed("a few words\nand some more\nand the end\n")).isFalse();
    }

    @Test
    void aTableWithoutStepsIsALogOnlyWhenItWasAddedByItself() throws IOException {
        var below = with("age,income\n31,34500\n42,41000\n");
        assertThat(format.claim(Listed.folder(below, below)).parts()).hasSize(1);
        assertThat(format.claim(Listed.folder(below.getParent(), below)).parts()).isEmpty();
    }
}
