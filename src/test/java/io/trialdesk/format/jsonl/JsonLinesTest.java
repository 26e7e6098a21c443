package io.trialdesk.format.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.Format;
import io.trialdesk.format.Heard;
import io.trialdesk.format.Listed;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.work.Cancel;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

class JsonLinesTest {
    private static final String LOG =
            """
            {"event": "start", "run": "abc", "name": "bäseline", "time": 1732431234.5, "note": "hi"}
            {"step": 1, "epoch": 1, "time": 1732431235.25, "train/loss": 0.5, "val": {"auc": 0.75}}
            {"step": 2, "epoch": 2, "time": 1732431236.25, "train/loss": NaN, "val": {"auc": "Infinity"}}
            {"event": "end", "status": "FAILED", "time": 1732431299.5}
            """;

    private final Format format = new JsonLines();

    private static Path folder() throws IOException {
        return Files.createTempDirectory("jsonl");
    }

    private Position read(Path folder, Position from, Heard heard) throws IOException {
        var part = new Part("jsonl", folder, folder, Part.Role.RUN, Arrays.asList("metrics.jsonl"));
        return format.read(part, from, heard, Cancel.NEVER).next();
    }

    @Test
    void aLogSaysAllOfItsRun() throws IOException {
        var folder = folder();
        Files.writeString(folder.resolve("metrics.jsonl"), LOG);
        Files.writeString(folder.resolve("config.yaml"), "model:\n  l2: 1.0e-05\n  name: x\n");
        var heard = new Heard();
        var part = Listed.onlyPart(format, folder);
        assertThat(part.role()).isEqualTo(Part.Role.RUN);
        format.read(part, Position.START, heard, Cancel.NEVER);
        var run = heard.onlyRun();
        assertThat(run.id()).isEqualTo("abc");
        assertThat(run.name()).isEqualTo("bäseline");
        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.start()).hasToString("2024-11-24T06:53:54.500Z");
        assertThat(run.end()).hasToString("2024-11-24T06:54:59.500Z");
        assertThat(run.tags()).containsEntry("mlflow.note.content", "hi");
        assertThat(run.params()).containsEntry("model.l2", new Value.Real(1e-5, "1.0e-05"));
        assertThat(heard.of("train/loss").value()).containsExactly(0.5, Double.NaN);
        assertThat(heard.of("val.auc").value()).containsExactly(0.75, Double.POSITIVE_INFINITY);
        assertThat(heard.of("epoch").step()).containsExactly(1, 2);
        assertThat(heard.of("epoch").time()).containsExactly(1732431235.25, 1732431236.25);
        assertThat(heard.damages).isEmpty();
    }

    @Property(tries = 200)
    void anyCutAndGoingOnTellEachPointOnce(@ForAll @IntRange(max = 420) int cut)
            throws IOException {
        var folder = folder();
        var bytes = LOG.getBytes(StandardCharsets.UTF_8);
        var heard = new Heard();
        Files.write(
                folder.resolve("metrics.jsonl"), Arrays.copyOf(bytes, Math.min(cut, bytes.length)));
        var position = read(folder, Position.START, heard);
        if (position.equals(Position.START)) {
            heard.points.clear();
        }
        Files.write(folder.resolve("metrics.jsonl"), bytes);
        read(folder, position, heard);
        assertThat(heard.of("train/loss").step()).containsExactly(1, 2);
        assertThat(heard.of("val.auc").step()).containsExactly(1, 2);
        assertThat(heard.onlyRun().status()).isEqualTo(RunStatus.FAILED);
        assertThat(heard.damages).isEmpty();
    }

    @Test
    void badAndEndlessLinesAreToldAndTheRestIsRead() throws IOException {
        var folder = folder();
        var endless = "{\"step\": 3, \"x\": \"" + "y".repeat(5 << 20) + "\"}\n";
        Files.writeString(
                folder.resolve("metrics.jsonl"),
                "{\"step\": 1, \"a\": 1}\nnot json\n[1]\n" + endless + "{\"step\": 4, \"a\": 4}\n");
        var heard = new Heard();
        read(folder, Position.START, heard);
        assertThat(heard.of("a").step()).containsExactly(1, 4);
        assertThat(heard.damages).hasSize(3);
    }

    @Test
    void dataSetsAndChatsAreNoLogs() throws IOException {
        var folder = folder();
        Files.writeString(
                folder.resolve("train.jsonl"),
                "{\"prompt\": \"a\", \"answer\": \"b\", \"id\": 1}\n".repeat(3));
        Files.writeString(folder.resolve("ids.jsonl"), "{\"id\": 3}\n");
        assertThat(format.claim(Listed.folder(folder, folder)).parts()).isEmpty();
    }

    @Test
    void aLogWithoutAnIdHasOneOfItsOwnAndRowsWithoutStepsAreNumbered() throws IOException {
        var folder = folder();
        Files.writeString(
                folder.resolve("other.jsonl"),
                "{\"loss\": 2, \"ts\": 1732431235000}\n{\"loss\": 1}\n");
        var heard = new Heard();
        format.read(Listed.onlyPart(format, folder), Position.START, heard, Cancel.NEVER);
        assertThat(heard.onlyRun().idIsDerived()).isTrue();
        assertThat(heard.of("loss").step()).containsExactly(0, 1);
        assertThat(heard.of("loss").time()).containsExactly(1732431235.0, Double.NaN);
    }
}
