package io.trialdesk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.model.Value;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Hostile files are refused with a sentence, or read, in bounded time; they never crash.
class ConfigBoundsTest {
    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Syntax.class)
    @Timeout(60)
    void whatIsNestedTenThousandDeepNeverCrashes(Syntax syntax) {
        for (var open :
                List.of("[", "{", "(", "f(", "a: ${", "{a: ", "a=[", "a.", "Namespace(a=")) {
            readOrRefused(syntax, open.repeat(10_000));
        }
    }

    @ParameterizedTest
    @EnumSource(Syntax.class)
    @Timeout(60)
    void longLinesAndManyLinesTakeLittleTime(Syntax syntax) {
        for (var piece :
                List.of(
                        " ",
                        "a",
                        "'",
                        "\\",
                        "a b ",
                        "a = 1\n",
                        "\n",
                        "#\n",
                        "-",
                        "Namespace(a ",
                        "${a}",
                        "x=\"",
                        "a: 1\n ")) {
            var text = "a" + piece.repeat(2_000_000 / piece.length()) + "b";
            assertThat(timeOf(() -> readOrRefused(syntax, text)))
                    .as(syntax + " " + piece)
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aFileOfOneGigabyteIsRefusedUnread() throws Exception {
        var file = folder.resolve("huge.yaml");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        assertThatThrownBy(() -> ConfigFiles.read(file))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "huge.yaml cannot be read: a configuration of 1024 MB is larger than the 16"
                                + " MB that are read");
    }

    @Test
    void referencesThatMultiplyStayAsTheyAreWritten() throws Exception {
        var bomb = new StringBuilder("a0: {x: 1, y: 2}\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d:\n  x: ${a%d}\n  y: ${a%d}\n".formatted(i, i - 1, i - 1));
        }
        var tree = YamlReader.read(bomb.toString(), Dialect.OMEGACONF);
        assertThat(Interpolations.resolve(tree)).isEqualTo(tree);
        var texts = new StringBuilder("b0: xxxxxxxxxx\n");
        for (int i = 1; i < 40; i++) {
            texts.append("b%d: ${b%d}${b%d}\n".formatted(i, i - 1, i - 1));
        }
        var resolved = Interpolations.resolve(YamlReader.read(texts.toString(), Dialect.OMEGACONF));
        assertThat(Trees.at(resolved, "b1").text()).hasSize(20);
        assertThat(Trees.at(resolved, "b39").text()).isEqualTo("${b38}${b38}");
    }

    @Test
    void referencesToThemselvesStayAsTheyAreWritten() throws Exception {
        var tree = YamlReader.read("a: ${b}\nb: ${a}\nc: x${c}\n", Dialect.OMEGACONF);
        assertThat(Trees.at(Interpolations.resolve(tree), "a").text()).isEqualTo("${b}");
        assertThat(Trees.at(Interpolations.resolve(tree), "c").text()).isEqualTo("x${c}");
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefused(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({
                        'a', '1', '0', 'e', '.', '-', '+', '_', '[', ']', '{', '}', '(', ')', ',',
                        ':', '=', '\'', '"', '\\', '$', '#', '%', '@', '!', '&', '*', '<', '>', '~',
                        ' ', '\n', '\t', 'N', 'x', '|', '?'
                    })
                    String text) {
        for (var syntax : Syntax.values()) {
            readOrRefused(syntax, text);
        }
        Syntax.of(Path.of("args.txt"), text);
        PythonLiterals.coerce(text);
        Sameness.of(new Value.Text(text), Fidelity.LOSSY, Value.Nothing.NULL, Fidelity.LOSSY);
    }

    private static Duration timeOf(Runnable reading) {
        long start = System.nanoTime();
        reading.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void readOrRefused(Syntax syntax, String text) {
        assertThatCode(
                        () -> {
                            try {
                                var tree = syntax.read(text);
                                Trees.flatten(Interpolations.resolve(tree));
                            } catch (ConfigException refusal) {
                                assertThat(refusal).message().isNotBlank();
                            }
                        })
                .doesNotThrowAnyException();
    }

    @Test
    void manySyntaxesAreToldByNameOrContent() throws Exception {
        assertThat(kind("params.toml", "a = 1\n")).isEqualTo("Whole");
        assertThat(kind("x.ini", "a = 1\n")).isEqualTo("Whole");
        assertThat(kind("args.txt", "Namespace(a=1, b='x')")).isEqualTo("Whole");
        assertThat(kind("opt.txt", "----- Options ----\n a: 1   [default: 2]\n----- End -----\n"))
                .isEqualTo("Whole");
        assertThat(kind("command.txt", "python train.py --a 1 --b\n")).isEqualTo("Whole");
        assertThat(kind("dump.txt", "{'a': 1}")).isEqualTo("Whole");
        assertThat(kind("dump", "{\"a\": 1}")).isEqualTo("Whole");
        assertThat(kind("notes.txt", "a = 1\nb = 2\n")).isEqualTo("Whole");
        assertThat(kind("config.py", "import os\na = 1\nb = os.getcwd()\n")).isEqualTo("Whole");
        assertThat(kind("x.gin", "M = 1\na = %M\n")).isEqualTo("Whole");
        assertThat(kind("y.yaml", "a: 1e-3\n")).isEqualTo("Text");
        assertThat(kind("multirun.yaml", "a: 1e-3\n")).isEqualTo("Real");
        assertThat(OptionsTable.defaults("a: 1   [default: 2]\n")).containsKey("a");
        var env = Files.writeString(folder.resolve(".env"), "export A=1\nAPI_KEY=x\n");
        assertThat(Trees.flatten(ConfigFiles.read(env))).containsOnlyKeys("A");
    }

    private String kind(String name, String text) throws Exception {
        var file = Files.writeString(folder.resolve(name), text);
        return Trees.at(ConfigFiles.read(file), "a").getClass().getSimpleName();
    }
}
