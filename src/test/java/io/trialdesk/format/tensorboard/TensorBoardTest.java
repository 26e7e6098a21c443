package io.trialdesk.format.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.Heard;
import io.trialdesk.format.Listed;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.tensorboard.EventBytes.Message;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.series.Points;
import io.trialdesk.work.Cancel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

class TensorBoardTest {
    private static final String FILE = "events.out.tfevents.1700000000.host.1.0";

    private final TensorBoard format = new TensorBoard();
    private final Heard heard = new Heard();

    @TempDir Path folder;

    private Reading read(Position from) throws IOException {
        return format.read(Listed.onlyPart(format, folder), from, heard, Cancel.NEVER);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), bytes);
    }

    @Test
    void recordsOfARealWriterAreRead() throws IOException {
        var hex =
                "1800000000000000a37f4b2209000000000000f03f1a0d627261696e2e4576656e743a3286bf577a"
                        + "1700000000000000e7cef81e09000000000000004010032a0a0a080a0161150000003f"
                        + "959aa0ce";
        write(FILE, HexFormat.of().parseHex(hex));
        read(Position.START);
        assertThat(heard.of("a"))
                .isEqualTo(new Points(new long[] {3}, new double[] {2}, new double[] {0.5}));
        assertThat(heard.damages).isEmpty();
    }

    @Test
    void theChecksumIsTheMaskedCrc32c() {
        assertThat(new Checksum().of("123456789".getBytes(StandardCharsets.US_ASCII), 0, 9))
                .isEqualTo(0xC78AB0E5);
    }

    @Test
    void everyKindOfScalarTensorIsAPoint() throws IOException {
        var content = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(1.5f).array();
        var shape = new Message();
        write(
                FILE,
                new EventBytes()
                        .version(1)
                        .summary(
                                1,
                                2,
                                tensor(
                                        "content",
                                        new Message()
                                                .varint(1, 1)
                                                .message(2, shape)
                                                .bytes(4, content)))
                        .summary(
                                1,
                                2,
                                tensor(
                                        "float",
                                        new Message()
                                                .varint(1, 1)
                                                .fixed32(5, Float.floatToIntBits(2.5f))))
                        .summary(
                                1,
                                2,
                                tensor(
                                        "double",
                                        new Message()
                                                .varint(1, 2)
                                                .fixed64(6, Double.doubleToLongBits(0.1))))
                        .summary(
                                1,
                                2,
                                tensor(
                                        "half",
                                        new Message()
                                                .varint(1, 19)
                                                .varint(13, Float.floatToFloat16(0.25f))))
                        .summary(
                                1,
                                2,
                                tensor(
                                        "bfloat",
                                        new Message()
                                                .varint(1, 14)
                                                .varint(13, Float.floatToIntBits(3f) >>> 16)))
                        .summary(1, 2, tensor("whole", new Message().varint(1, 9).varint(10, -7)))
                        .bytes());
        read(Position.START);
        assertThat(heard.of("content").value()).containsExactly(1.5);
        assertThat(heard.of("float").value()).containsExactly(2.5);
        assertThat(heard.of("double").value()).containsExactly(0.1);
        assertThat(heard.of("half").value()).containsExactly(0.25);
        assertThat(heard.of("bfloat").value()).containsExactly(3.0);
        assertThat(heard.of("whole").value()).containsExactly(-7.0);
    }

    private static Message tensor(String tag, Message tensor) {
        return new Message().text(1, tag).message(8, tensor);
    }

    @Test
    void filesOfAFolderAreOneRunAndStepsMayGoBack() throws IOException {
        write(
                FILE,
                new EventBytes()
                        .version(1)
                        .scalar("loss", 1, 1, 3)
                        .scalar("loss", 2, 2, 2)
                        .bytes());
        write(
                "events.out.tfevents.1700000009.host.2.0",
                new EventBytes().version(9).scalar("loss", 2, 10, 1).bytes());
        read(Position.START);
        assertThat(heard.of("loss").step()).containsExactly(1, 2, 2);
        assertThat(heard.of("loss").value()).containsExactly(3, 2, 1);
        assertThat(heard.onlyRun().start()).hasToString("1970-01-01T00:00:01Z");
    }

    @Test
    void growthIsReadFromWhereReadingStopped() throws IOException {
        var bytes = new EventBytes().version(1).scalar("loss", 1, 1, 3);
        write(FILE, bytes.bytes());
        var first = read(Position.START);
        write(FILE, bytes.scalar("loss", 2, 2, Float.NaN).bytes());
        heard.points.clear();
        var second = read(first.next());
        assertThat(second.whole()).isFalse();
        assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(heard.of("loss").step()).containsExactly(2);
        assertThat(heard.of("loss").value()).containsExactly(Double.NaN);
    }

    @Test
    void aFileThatWasReplacedIsReadFromItsStart() throws IOException {
        write(FILE, new EventBytes().version(1).scalar("loss", 1, 1, 3).bytes());
        var first = read(Position.START);
        write(
                FILE,
                new EventBytes().version(5).scalar("loss", 7, 5, 1).scalar("b", 1, 1, 1).bytes());
        var second = read(first.next());
        assertThat(second.whole()).isTrue();
    }

    @Test
    void hyperparametersOfTheTimeNamedFolderBelongToTheFolderAbove() throws IOException {
        write(FILE, new EventBytes().version(1).scalar("loss", 1, 1, 3).bytes());
        write(
                "1795409917.014991/" + FILE,
                new EventBytes()
                        .version(2)
                        .summary(0, 2, hparams())
                        .scalar("best", 0, 3, 9)
                        .bytes());
        var claim = format.claim(Listed.folder(folder, folder));
        assertThat(claim.closed()).containsExactly("1795409917.014991");
        read(Position.START);
        assertThat(heard.onlyRun().params())
                .containsEntry("lr", Value.Real.of(0.1))
                .containsEntry("layers", Value.Whole.of(3))
                .containsEntry("name", new Value.Text("None"));
        assertThat(heard.onlyRun().status()).isNull();
        assertThat(heard.of("best").value()).containsExactly(9);
    }

    private static Message hparams() {
        var start = new Message();
        start.message(1, entry("lr", new Message().fixed64(2, Double.doubleToLongBits(0.1))));
        start.message(1, entry("layers", new Message().fixed64(2, Double.doubleToLongBits(3))));
        start.message(1, entry("name", new Message().text(3, "None")));
        var plugin = new Message().text(1, "hparams").message(2, new Message().message(3, start));
        return new Message()
                .text(1, "_hparams_/session_start_info")
                .message(9, new Message().message(1, plugin));
    }

    private static Message entry(String key, Message value) {
        return new Message().text(1, key).message(2, value);
    }

    @Test
    void shortTextsAreTagsAndImagesAreNoPoints() throws IOException {
        var text = new Message().varint(1, 7).bytes(8, "a *note*".getBytes(StandardCharsets.UTF_8));
        var plugin = new Message().message(1, new Message().text(1, "text"));
        write(
                FILE,
                new EventBytes()
                        .version(1)
                        .summary(0, 1, tensor("note/text_summary", text).message(9, plugin))
                        .summary(
                                0,
                                1,
                                new Message()
                                        .text(1, "picture")
                                        .message(4, new Message().varint(1, 8)))
                        .bytes());
        read(Position.START);
        assertThat(heard.onlyRun().tags()).containsEntry("note", "a *note*");
        assertThat(heard.points).isEmpty();
    }

    @Test
    void aSessionThatStoppedIsFinished() throws IOException {
        write(
                FILE,
                new EventBytes()
                        .version(1)
                        .record(
                                new Message()
                                        .fixed64(1, Double.doubleToLongBits(5))
                                        .message(7, new Message().varint(1, 2)))
                        .bytes());
        read(Position.START);
        assertThat(heard.onlyRun().status()).isEqualTo(RunStatus.FINISHED);
        assertThat(heard.onlyRun().end()).hasToString("1970-01-01T00:00:05Z");
    }

    @Test
    void theIdStaysWhenTheFolderIsMoved() throws IOException {
        write("a/run/" + FILE, new EventBytes().version(1.25).bytes());
        write("b/c/run/" + FILE, new EventBytes().version(1.25).scalar("x", 1, 2, 3).bytes());
        write("b/other/" + FILE, new EventBytes().version(1.5).bytes());
        assertThat(idOf("a/run")).isEqualTo(idOf("b/c/run")).isNotEqualTo(idOf("b/other"));
    }

    private String idOf(String run) throws IOException {
        var here = new Heard();
        var part = Listed.onlyPart(format, folder.resolve(run));
        format.read(part, Position.START, here, Cancel.NEVER);
        return here.onlyRun().id();
    }

    @Test
    void anEmptyFileIsNoRunYet() throws IOException {
        write(FILE, new byte[0]);
        var reading = read(Position.START);
        assertThat(heard.runs).isEmpty();
        assertThat(reading.next()).isEqualTo(Position.START);
    }
}
