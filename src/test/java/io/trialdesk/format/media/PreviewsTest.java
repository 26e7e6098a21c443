package io.trialdesk.format.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.model.Media;
import io.trialdesk.work.Cancel;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

class PreviewsTest {
    @TempDir Path source;

    private static byte[] picture(String kind, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(image, kind, out)).isTrue();
        return out.toByteArray();
    }

    private Preview read(String file, Media.Kind kind, byte[] content) throws IOException {
        Files.write(source.resolve(file), content);
        return Previews.read(source, Media.file("k", kind, 0, 0, file));
    }

    private Preview read(String file, Media.Kind kind, String content) throws IOException {
        return read(file, kind, content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void theSizeOfAPictureIsReadOffItsBeginning(String kind) throws IOException {
        assertThat(read("p", Media.Kind.IMAGE, picture(kind, 301, 17)))
                .isInstanceOfSatisfying(
                        Preview.Picture.class,
                        it ->
                                assertThat(List.of(it.width(), it.height()))
                                        .containsExactly(301, 17));
    }

    @Test
    void aPictureInsideALargerFileIsReadFromItsPlace() throws IOException {
        var png = picture("png", 5, 6);
        var file = new byte[png.length + 200];
        System.arraycopy(png, 0, file, 100, png.length);
        Files.write(source.resolve("events"), file);
        var inside = new Media("k", Media.Kind.IMAGE, 1, 0, "events", 100, png.length, "");

        assertThat(Previews.read(source, inside))
                .isInstanceOfSatisfying(
                        Preview.Picture.class, it -> assertThat(it.encoded()).isEqualTo(png));
    }

    @Test
    void aPictureThatUnpacksToGigabytesIsNotUnpacked() throws IOException {
        var png = picture("png", 5, 6);
        png[16] = 0;
        png[17] = 1;
        png[20] = 0;
        png[21] = 1;
        assertThat(read("bomb.png", Media.Kind.IMAGE, png)).isInstanceOf(Preview.NotShown.class);
    }

    @Property(tries = 300)
    void rubbishIsNoPicture(@ForAll byte[] rubbish) {
        assertThat(PictureSize.of(rubbish)).isNotNull();
    }

    @Test
    void aFileOutsideTheSourceIsRefused() {
        var outside = Media.file("k", Media.Kind.TEXT, 0, 0, "../secret.txt");
        assertThatThrownBy(() -> Previews.read(source, outside))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside");
    }

    @Test
    void aPageIsItsWordsAndRunsNothing() throws IOException {
        var page =
                "<html><head><title>x</title></head><body><script>alert(1)</script>"
                        + "<h1>Loss &amp; more</h1><p>fell</p><!-- no --><script>while(1){}";
        assertThat(read("p.html", Media.Kind.HTML, page))
                .isEqualTo(new Preview.Words("Loss & more\nfell", false));
    }

    @Test
    void tablesComeInSeveralForms() throws IOException {
        var expected = new Preview.Grid(List.of("a", "b"), List.of(List.of("1", "x, y")), false);
        assertThat(read("t.csv", Media.Kind.TABLE, "a,b\n1,\"x, y\"\n")).isEqualTo(expected);
        assertThat(read("t.tsv", Media.Kind.TABLE, "a\tb\n1\tx, y\n")).isEqualTo(expected);
        assertThat(
                        read(
                                "t.json",
                                Media.Kind.TABLE,
                                "{\"columns\": [\"a\", \"b\"], \"data\": [[1, \"x, y\"]]}"))
                .isEqualTo(expected);
    }

    @Test
    void aHugeTextIsShownUpToABound() throws IOException {
        assertThat(read("t.txt", Media.Kind.TEXT, "x".repeat(3_000_000)))
                .isInstanceOfSatisfying(
                        Preview.Words.class,
                        it -> {
                            assertThat(it.isCut()).isTrue();
                            assertThat(it.text()).hasSizeLessThan(1_000_000);
                        });
    }

    @Test
    void picturesBesideARunAreFoundByKeyAndStep() throws IOException {
        Files.createDirectories(source.resolve("run/samples"));
        Files.createDirectories(source.resolve("run/weights"));
        for (var file : List.of("samples/epoch_2.png", "samples/epoch_10.png", "confusion.jpg")) {
            Files.writeString(source.resolve("run").resolve(file), "x");
        }
        Files.writeString(source.resolve("run/weights/w.png"), "x");
        Files.writeString(source.resolve("run/train.bin"), "x");

        assertThat(MediaFiles.beside(source, "run", Cancel.NEVER))
                .extracting(m -> m.key() + "@" + m.step() + " " + m.file())
                .containsExactly(
                        "confusion@0 run/confusion.jpg",
                        "samples/epoch@2 run/samples/epoch_2.png",
                        "samples/epoch@10 run/samples/epoch_10.png");
    }
}
