package io.trialdesk.format.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.Listed;
import io.trialdesk.model.Notice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ForeignTest {
    @TempDir Path folder;

    private List<String> tools() throws IOException {
        var claim = new Foreign().claim(Listed.folder(folder, folder));
        assertThat(claim.parts()).isEmpty();
        return claim.notices().stream().map(Notice::format).toList();
    }

    private void file(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    @Test
    void eachToolIsNamed() throws IOException {
        file(".aim/run_metadata.sqlite");
        file(".neptune/offline/run__1/metadata.json");
        file(".cometml-runs/a.zip");
        file("0123456789abcdef0123456789abcdef/.guild/opref");
        file("task.json");
        file("log.jsonl");
        assertThat(tools()).containsExactly("aim", "neptune", "comet", "guild", "clearml");
    }

    @Test
    void archivesAreKnownByTheNamesInThem() throws IOException {
        archive("a.zip", "task.json", "metrics.jsonl");
        archive("b.zip", "experiment.json", "messages.json");
        archive("c.zip", "data.csv");
        file("d.zip");
        assertThat(tools()).containsExactly("clearml", "comet");
    }

    private void archive(String name, String... entries) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (var entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
            }
        }
    }

    @Test
    void aTrainersOwnFilesAreNoForeignSession() throws IOException {
        file("metrics.jsonl");
        file("task.json");
        file("checkpoints/model.pt");
        assertThat(tools()).isEmpty();
    }
}
