package io.trialdesk.format.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.Format;
import io.trialdesk.format.Formats;
import io.trialdesk.format.Heard;
import io.trialdesk.format.Listed;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.model.Damage;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.work.Cancel;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What tables of real tools do that a plain reader gets wrong. The texts are made up in the layout
/// of the tools.
class TableTrapsTest {
    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("tables").resolve("run");
        Files.createDirectory(folder);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Heard read(String format) throws IOException {
        var heard = new Heard();
        read(format, Position.START, heard);
        return heard;
    }

    private Reading read(String name, Position from, Heard heard) throws IOException {
        Format format = Formats.all().named(name);
        return format.read(Listed.onlyPart(format, folder), from, heard, Cancel.NEVER);
    }

    @Test
    void aFileThatIsRewrittenForANewColumnIsReadWholeAndStaysTheSameRun() throws IOException {
        write("hparams.yaml", "{}\n");
        write("metrics.csv", "epoch,loss,step\r\n0,0.5,1\r\n");
        var first = new Heard();
        var position = read("lightning", Position.START, first).next();
        write("metrics.csv", "acc,epoch,loss,step\r\n,0,0.5,1\r\n0.75,0,0.25,2\r\n");
        var second = new Heard();
        assertThat(read("lightning", position, second).whole()).isTrue();
        assertThat(second.onlyRun().id()).isEqualTo(first.onlyRun().id());
        assertThat(second.of("loss").step()).containsExactly(1, 2);
        assertThat(second.of("acc").step()).containsExactly(2);
    }

    @Test
    void aFileThatWasStartedOverIsReadWholeAlthoughItsHeaderIsTheSame() throws IOException {
        write("hparams.yaml", "{}\n");
        write("metrics.csv", "epoch,loss,step\n0,0.5,1\n");
        var position = read("lightning", Position.START, new Heard()).next();
        write("metrics.csv", "epoch,loss,step\n0,0.6,1\n0,0.7,2\n");
        assertThat(read("lightning", position, new Heard()).whole()).isTrue();
    }

    @Test
    void rowsThatShareAStepKeepTheirOwnSparseSeries() throws IOException {
        write("hparams.yaml", "lr: 1e-3\nact: !!python/name:torch.nn.ReLU ''\n");
        write("metrics.csv", "epoch,step,train,val\n0,9,0.5,\n0,9,,0.25\n0,9,nan,\n");
        var heard = read("lightning");
        assertThat(heard.of("train").value()).containsExactly(0.5, Double.NaN);
        assertThat(heard.of("val").step()).containsExactly(9);
        assertThat(heard.onlyRun().params()).containsEntry("lr", new Value.Text("1e-3"));
        assertThat(heard.damages).isEmpty();
    }

    @Test
    void paddedNamesAndCellsAreTrimmedAndEpochsStayAsWritten() throws IOException {
        write("args.yaml", "epochs: 3\nproject: null\nsave_dir: C:\\\\runs\\\\detect\\\\train\n");
        write(
                "results.csv",
                "       epoch,  train/box_loss, metrics/mAP50(B)\n"
                        + "           0,          1.5,      0.25\n"
                        + "           1,          1.0,      0.5\n"
                        + "       epoch,  train/box_loss, metrics/mAP50(B)\n"
                        + "           2,        0.875,      0.75\n");
        var heard = read("ultralytics");
        assertThat(heard.of("train/box_loss").step()).containsExactly(0, 1, 2);
        assertThat(heard.of("metrics/mAP50(B)").value()).containsExactly(0.25, 0.5, 0.75);
        assertThat(heard.onlyRun().status()).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void resultsWithoutNamesAreReadByPlace() throws IOException {
        write("opt.yaml", "epochs: 300\nhyp: data/hyp.yaml\n");
        write("hyp.yaml", "lr0: 0.01\n");
        write(
                "results.txt",
                "     0/299     3.1G   0.09   0.04   0.06   0.19   17   640   0.1   0.2   0.3   0.4"
                    + "   0.08   0.02   0.06\n"
                    + "     1/299     3.1G   0.08   0.04   0.06   0.18   16   640   0.5   0.6   0.7"
                    + "   0.8   0.07   0.03   0.05\n");
        var heard = read("ultralytics");
        assertThat(heard.of("metrics/mAP_0.5").value()).containsExactly(0.3, 0.7);
        assertThat(heard.of("val/cls_loss").step()).containsExactly(0, 1);
        assertThat(heard.onlyRun().params()).containsKeys("epochs", "hyp", "hyp.lr0");
        assertThat(heard.onlyRun().status()).isNull();
    }

    @Test
    void headersOfAnotherFitChangeTheColumns() throws IOException {
        write(
                "history.csv",
                "epoch,train_loss,valid_loss,time\n0,1,2,00:03\n"
                        + "epoch,train_loss,valid_loss,mae,time\n0,0.5,1,0.25,01:02:03\n");
        var heard = read("fastai");
        assertThat(heard.of("train_loss").value()).containsExactly(1, 0.5);
        assertThat(heard.of("mae").value()).containsExactly(0.25);
        assertThat(heard.of("time").value()).containsExactly(3, 3723);
    }

    @Test
    void quotesThatReachOverLinesAreOneRowAndThoseNeverClosedCostTheirRow() throws IOException {
        write(
                "training.log",
                "epoch,loss,note,val_loss\n"
                        + "0,1,\"a,\n"
                        + "b\",2\n"
                        + "1,3,\"c,4\n"
                        + "2,5,x,6\n"
                        + "3,7,\"y\"\"z\",8\n");
        var part = new Part("keras", folder, folder.resolve("training.log"), Part.Role.LOG);
        var heard = new Heard();
        Formats.all().named("keras").read(part, Position.START, heard, Cancel.NEVER);
        assertThat(heard.of("val_loss").step()).containsExactly(0, 2, 3);
        assertThat(heard.damages).hasSize(1);
        assertThat(heard.damages.getFirst().where()).isEqualTo("line 4");
    }

    @Test
    void endsOfLinesThatCameDoubledLeaveBlankLinesThatAreNoRows() throws IOException {
        write("training.log", "epoch,accuracy,loss\r\r\n0,0.5,1\r\r\n\r\n1,0.75,0.5\r\r\n");
        assertThat(read("keras").of("loss").step()).containsExactly(0, 1);
    }

    @Test
    void aTestSetWithANumberHasItsOwnName() throws IOException {
        write(
                "catboost_training.json",
                "{\"meta\":{\"test_sets\":[\"test\",\"test1\"],\"iteration_count\":9,\"learn_sets\"");
        write("learn_error.tsv", "iter\tRMSE\n0\t1.5\n");
        write("test_error.tsv", "iter\tRMSE:0\tRMSE\n0\t2.5\t3.5\n");
        var heard = read("catboost");
        assertThat(heard.of("test/RMSE").value()).containsExactly(2.5);
        assertThat(heard.of("test1/RMSE").value()).containsExactly(3.5);
        assertThat(heard.damages).isEmpty();
    }

    @Test
    void aHistoryThatIsStillBeingWrittenIsNoDamage() throws IOException {
        write("history.json", "{\"loss\": [1.0, 0.5], \"val_loss\": [2.0, ");
        var heard = read("keras");
        assertThat(heard.runs).isEmpty();
        assertThat(heard.damages).isEmpty();
    }

    @Test
    void aTableOfZerosIsToldWithItsLineAndWhatWasExpected() throws IOException {
        write("hparams.yaml", "lr: 0.1\n");
        Files.write(folder.resolve("metrics.csv"), new byte[100_000]);
        var heard = read("lightning");
        assertThat(heard.damages)
                .extracting(Damage::sentence)
                .containsExactly(
                        "metrics.csv, line 1: expected the names of the columns, found zero"
                                + " bytes");
    }

    @Test
    void zerosBelowTheNamesCostTheirLineAlone() throws IOException {
        write("hparams.yaml", "lr: 0.1\n");
        var zeros = "\0".repeat(90_000);
        write("metrics.csv", "epoch,loss,step\n" + zeros + "\n0,0.5,1\n0,0.25,2\n");
        var heard = read("lightning");
        assertThat(heard.of("loss").value()).containsExactly(0.5, 0.25);
        assertThat(heard.onlyRun().params()).containsKey("lr");
        assertThat(heard.damages)
                .extracting(Damage::sentence)
                .containsExactly("metrics.csv, line 2: expected 3 cells, found 1");
    }

    @Test
    void aTableOfZerosInANumberedFolderIsLightningsWithoutItsHyperparametersToo()
            throws IOException {
        folder = Files.createDirectory(folder.resolve("version_3"));
        Files.write(folder.resolve("metrics.csv"), new byte[500]);
        assertThat(read("lightning").damages).hasSize(1);
    }
}
